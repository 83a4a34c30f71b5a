package main

import (
	"bytes"
	_ "embed" // the policy
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// policy lets the page load nothing but its own files and send nothing anywhere;
// wasm-unsafe-eval is what browsers ask of pages that compile WebAssembly. The
// built page holds the same, for servers that know nothing of it.
//
//go:embed policy.txt
var policy string

// headers go with every answer.
var headers = [...][2]string{
	{"Content-Security-Policy", strings.ReplaceAll(strings.TrimSpace(policy), "\n", "; ")},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Referrer-Policy", "no-referrer"},
	{"X-Content-Type-Options", "nosniff"},
	{"Cache-Control", "no-cache"},
	{"Vary", "Accept-Encoding"},
}

// types are the kinds of files that a built calculator has. The list of the
// operating system is not asked: it differs, and may lack WebAssembly.
var types = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".md":   "text/markdown; charset=utf-8",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".woff": "font/woff", ".woff2": "font/woff2",
}

// encodings are the forms in which a file may lie beside itself, the best first.
var encodings = [...]struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// handler serves the files of a folder.
func handler(folder fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, h := range headers {
			w.Header().Set(h[0], h[1])
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "only GET", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if strings.HasSuffix(r.URL.Path, "/") {
			name = path.Join(name, "index.html")
		}
		kind, known := types[path.Ext(name)]
		content, err := fs.ReadFile(folder, name)
		if !known || err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", kind)
		for _, e := range encodings {
			if packed, err := fs.ReadFile(folder, name+e.suffix); err == nil && accepts(r, e.name) {
				w.Header().Set("Content-Encoding", e.name)
				content = packed
				break
			}
		}
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	})
}

// accepts reports whether the browser takes an encoding. Browsers name those
// that they take, without weights.
func accepts(r *http.Request, encoding string) bool {
	for _, one := range strings.Split(r.Header.Get("Accept-Encoding"), ",") {
		if strings.TrimSpace(one) == encoding {
			return true
		}
	}
	return false
}
