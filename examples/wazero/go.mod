module github.com/khoithidua/blocs/examples/wazero

go 1.24

require (
	github.com/khoithidua/blocs v0.0.0
	github.com/stretchr/testify v1.12.1
	github.com/tetratelabs/wazero v1.9.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/khoithidua/blocs => ../..
