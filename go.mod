module github.com/khoithidua/blocs

go 1.24
