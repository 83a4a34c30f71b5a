package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: wazero MODULE DOSSIER")
	}
	text, err := review(os.Args[1], os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(text)
}

// review returns the report on a dossier, as text in Vietnamese.
func review(module, file string) (text string, err error) {
	wasm, err := os.ReadFile(module)
	if err != nil {
		return "", err
	}
	dossier, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	ctx := context.Background()
	b, err := start(ctx, wasm)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, b.Close(ctx)) }()
	data, err := b.Call(ctx, "review", fmt.Appendf(nil, `{"dossier":%s,"text":"vi"}`, dossier))
	if err != nil {
		return "", err
	}
	var response struct {
		OK     bool
		Result struct{ Text string }
		Error  struct{ Message struct{ VI string } }
	}
	if err := json.Unmarshal(data, &response); err != nil {
		return "", err
	}
	if !response.OK {
		return "", errors.New(response.Error.Message.VI)
	}
	return response.Result.Text, nil
}
