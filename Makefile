# The commands of this repository. They need Go and git, those that build the
# calculator Node and npm; what else they use they fetch themselves, as Go
# modules and npm packages, and `make test` installs Chromium where it may.

GO ?= go
FUZZTIME ?= 20s
PORT ?= 8080
GOLANGCI_LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

.DEFAULT_GOAL := help
.PHONY: help run demo test fuzz bench generate lint wasm web

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

run: ## print the report on the bloc that comes with the library
	@$(GO) run ./examples/review

demo: web ## build the calculator and serve it on 127.0.0.1, port PORT (8080)
	@$(GO) run ./wasm/serve -port $(PORT) wasm/web/dist

wasm: ## build the WebAssembly module, wasm/npm/blocs.wasm
	@GOOS=wasip1 GOARCH=wasm $(GO) build -trimpath -ldflags='-s -w' -buildmode=c-shared -o wasm/npm/blocs.wasm ./wasm/reactor

web: wasm wasm/web/node_modules/.package-lock.json ## build the calculator, wasm/web/dist
	@npm --prefix wasm/web run --silent build -- --logLevel warn

# npm ci writes this file last.
wasm/web/node_modules/.package-lock.json: wasm/web/package-lock.json
	@npm --prefix wasm/web ci --silent

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
