# The commands of this repository. They need Go and git, those that build the
# calculator Node and npm; what else they use they fetch themselves, as Go
# modules and npm packages, and `make test` installs Chromium where it may.

GO ?= go
FUZZTIME ?= 20s
PORT ?= 8080
GOLANGCI_LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

.DEFAULT_GOAL := help
.PHONY: help run demo test fuzz bench bench-wasm generate lint wasm npm web

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

run: ## print the report on the bloc that comes with the library
	@$(GO) run ./examples/review

demo: web ## build the calculator and serve it on 127.0.0.1, port PORT (8080)
	@$(GO) run ./wasm/serve -port $(PORT) wasm/web/dist

# The module is one goroutine. Garbage is collected at once, and nothing need be noted of
# what is written meanwhile (-wb=0); its stack stands still (wasm/slim, wasm/reactor/room).
# What runs once a call is not inlined (-l). Both make it smaller: by 4 and by 10 hundredths.
blocs = github.com/khoithidua/blocs
TURNS = -ldflags='-s -w -X=runtime.godebugDefault=gcshrinkstackoff=1,gcstoptheworld=1' \
	$(foreach p,$(blocs)/... errors reflect slices sort strconv strings sync unicode/utf8,-gcflags=$(p)=-wb=0)
COLD = $(foreach p,/rotation /emulation /emulation/law /emulation/ballot /emulation/cycle /scoring/award /wasm/bridge,'-gcflags=$(blocs)$(p)=-wb=0 -l') \
	'-gcflags=$(blocs)=-wb=0 -l'

wasm: ## build the WebAssembly module, wasm/npm/blocs.wasm, and lay beside it what it names
	@rm -f wasm/npm/blocs.wasm # which Go would take for what it builds
	@GOOS=wasip1 GOARCH=wasm $(GO) build -trimpath $(TURNS) $(COLD) -buildmode=c-shared -o wasm/npm/blocs.wasm ./wasm/reactor
	@$(GO) -C wasm/slim run . -room $(blocs)/wasm/reactor/room '$(CURDIR)/wasm/npm/blocs.wasm'
	@$(GO) run ./examples/beside wasm/npm
	@cp LICENSE wasm/npm/
	@$(GO) run ./examples/beside -notices wasm/npm/NOTICES.txt

npm: wasm wasm/npm/node_modules/.package-lock.json ## complete the npm package, wasm/npm: the module, what lies beside it, the types
	@npm --prefix wasm/npm run --silent types

bench-wasm: wasm ## record sizes and times of the module in Node, beside an empty Go module
	@GO='$(GO)' node --no-warnings --expose-gc wasm/npm/bench.js

web: npm wasm/web/node_modules/.package-lock.json ## build the calculator, wasm/web/dist
	@npm --prefix wasm/web run --silent build -- --logLevel warn

# npm ci writes this file last.
wasm/%/node_modules/.package-lock.json: wasm/%/package-lock.json
	@npm --prefix wasm/$* ci --silent

test: ## everything a change must pass, except fuzzing and linting
	@GO='$(GO)' .ci/test

fuzz: ## run each fuzz target for FUZZTIME (20s)
	@GO='$(GO)' FUZZTIME='$(FUZZTIME)' .ci/fuzz

bench: ## run the benchmarks, each beside its plain twin
	@$(GO) test -run '^$$' -bench . -benchmem ./...

generate: ## rewrite the generated files
	@$(GO) generate ./...

lint: ## gofmt, go vet and golangci-lint
	@.ci/gofmt
	@$(GO) vet ./...
	@$(GO) run $(GOLANGCI_LINT) run ./...
