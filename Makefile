# Two targets do everything: `make demo` and `make test`.

BIN := ./arising
DATA ?= ./arising-data
WEB_ASSETS := web/static/govuk/.built

.PHONY: demo test check build web bench fmt vet staticcheck tidy arrows race clean

## demo: build, then crawl and serve the fictional demo council on loopback
demo: build
	$(BIN) demo

## test: every test
test: web
	go test -timeout 30m ./...

## check: what must hold before a commit
check: fmt vet staticcheck tidy arrows race

## build: the program with its styled pages
build: web
	go build -o $(BIN) ./cmd/arising

## web: the style sheets and scripts of GOV.UK Frontend; without Node the pages are plain
web: $(WEB_ASSETS)

$(WEB_ASSETS): web/package.json web/package-lock.json
	@if command -v npm >/dev/null 2>&1; then \
		npm --prefix web ci --no-audit --no-fund --loglevel=error && npm --prefix web run --silent build && touch $@; \
	else \
		echo "npm is not installed: the pages will be plain (install Node 20 or newer for their styles)"; \
	fi

fmt:
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi

vet:
	go vet ./...

staticcheck:
	go tool staticcheck ./...

tidy:
	go mod tidy -diff

arrows:
	go test -count=1 ./internal/layout

# The race detector makes tests many times slower: the longest are shortened under
# it, and run whole in `make test`. What they import is built by itself first: all
# that one command builds stays in the temporary folder until it ends, close to a
# gigabyte, and the tests need that room.
race:
	go build -race ./...
	go test -race -short -timeout 40m ./...

## bench: the speeds that the documentation names
bench:
	go test -run '^$$' -bench . -benchmem ./...

clean:
	rm -f $(BIN)
