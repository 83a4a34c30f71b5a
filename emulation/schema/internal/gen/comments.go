package main

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
)

// modulePath is the path of the module whose comments are read.
const modulePath = "github.com/khoithidua/blocs"

// comments are those of the types of a package, and of their fields: by "Type"
// and by "Type.Field".
type comments map[string]string

// comment returns what the source says of a type or, if a field is named, of
// its field; as a description in a schema.
func (g *generator) comment(t reflect.Type, field string) string {
	dir, ours := strings.CutPrefix(t.PkgPath(), modulePath)
	if !ours {
		return ""
	}
	c, read := g.comments[dir]
	if !read {
		c = comments{}
		g.comments[dir] = c
		if err := c.read(filepath.Join(g.root, filepath.FromSlash(dir))); err != nil {
			g.fault("%v", err)
		}
	}
	name, _, _ := strings.Cut(t.Name(), "[")
	if field != "" {
		name += "." + field
	}
	return describe(c[name])
}

// read takes in the comments of the package in the given folder.
func (c comments) read(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			if decl, ok := d.(*ast.GenDecl); ok {
				c.take(decl)
			}
		}
	}
	return nil
}

// take takes in the types of one declaration.
func (c comments) take(decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		t, ok := spec.(*ast.TypeSpec)
		if !ok {
			continue
		}
		c[t.Name.Name] = cmp.Or(t.Doc.Text(), decl.Doc.Text())
		s, ok := t.Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, f := range s.Fields.List {
			for _, name := range f.Names {
				c[t.Name.Name+"."+name.Name] = cmp.Or(f.Doc.Text(), f.Comment.Text())
			}
		}
	}
}

var (
	docLink  = regexp.MustCompile(`\[([A-Za-z.]+)\]`)
	sentence = regexp.MustCompile(`[^.]*(?:\.\S[^.]*)*\.?\s*`)
	// What a comment says to Go programs only: how values compare, what the zero
	// value is, what a value is as an error. Documents have none of these.
	goOnly = regexp.MustCompile(`==|[Tt]he zero [A-Z]|^As an error`)
)

// describe makes a description of a comment: each paragraph on one line, links
// as plain names, without what concerns Go programs only.
func describe(comment string) string {
	var paragraphs []string
	for p := range strings.SplitSeq(comment, "\n\n") {
		p = docLink.ReplaceAllString(strings.Join(strings.Fields(p), " "), "$1")
		p = sentence.ReplaceAllStringFunc(p, func(s string) string {
			if goOnly.MatchString(s) {
				return ""
			}
			return s
		})
		if p = strings.TrimSpace(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}
