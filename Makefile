# The commands of this repository. `make test` needs Go and git; what else it
# uses it fetches itself, through Go modules.

GO ?= go
FUZZTIME ?= 20s
GOLANGCI_LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

.DEFAULT_GOAL := help
.PHONY: help run test fuzz bench generate lint

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

run: ## print the report on the bloc that comes with the library
	@$(GO) run ./examples/review

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
