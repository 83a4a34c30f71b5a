package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
)

func TestHandler(t *testing.T) {
	folder := fstest.MapFS{}
	for _, name := range []string{
		"index.html", "assets/blocs.wasm", "assets/blocs.wasm.br", "assets/blocs.wasm.gz", "samples/a.json", ".secret", "NOTICES.txt", "notes.docx",
	} {
		folder[name] = &fstest.MapFile{Data: []byte(name)}
	}
	cases := []struct {
		name, reason            string
		method, path, accepts   string
		status                  int
		kind, encoding, content string
	}{
		{"page", "a folder is its page", "GET", "/", "", 200, "text/html; charset=utf-8", "", "index.html"},
		{"module", "browsers stream modules of this kind only", "GET", "/assets/blocs.wasm", "",
			200, "application/wasm", "", "assets/blocs.wasm"},
		{"brotli", "the best form that the browser takes", "GET", "/assets/blocs.wasm", "gzip, deflate, br, zstd",
			200, "application/wasm", "br", "assets/blocs.wasm.br"},
		{"gzip", "the next best", "GET", "/assets/blocs.wasm", "gzip", 200, "application/wasm", "gzip", "assets/blocs.wasm.gz"},
		{"not packed", "what has no packed form is sent as it is", "GET", "/samples/a.json", "gzip, br",
			200, "application/json", "", "samples/a.json"},
		{"head", "the answer without its content", "HEAD", "/", "", 200, "text/html; charset=utf-8", "", ""},
		{"missing", "there is no such file", "GET", "/assets/other.wasm", "", 404, "", "", ""},
		{"folder", "folders are not listed", "GET", "/assets/", "", 404, "", "", ""},
		{"packed form", "it is no file of its own", "GET", "/assets/blocs.wasm.br", "", 404, "", "", ""},
		{"out of the folder", "a path does not lead out", "GET", "/../handler.go", "", 404, "", "", ""},
		{"licences", "what the page is made of", "GET", "/NOTICES.txt", "", 200, "text/plain; charset=utf-8", "", "NOTICES.txt"},
		{"another kind", "only what a calculator has", "GET", "/notes.docx", "", 404, "", "", ""},
		{"hidden", "only what a calculator has", "GET", "/.secret", "", 404, "", "", ""},
		{"sent to", "nothing is taken in", "POST", "/", "", 405, "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.path, nil)
			r.Header.Set("Accept-Encoding", c.accepts)
			w := httptest.NewRecorder()
			handler(folder).ServeHTTP(w, r)
			assert.Equal(t, c.status, w.Code, c.reason)
			assert.Contains(t, w.Header().Get("Content-Security-Policy"), "default-src 'none'", "also on pages of errors")
			if c.status == http.StatusOK {
				assert.Equal(t, c.kind, w.Header().Get("Content-Type"), c.reason)
				assert.Equal(t, c.encoding, w.Header().Get("Content-Encoding"), c.reason)
				assert.Equal(t, c.content, w.Body.String(), c.reason)
			}
		})
	}
}
