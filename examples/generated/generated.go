// Package generated makes dossiers by rule, for tests that want many and for
// measurements that want a large one. The same number always gives the same
// document, on every platform.
package generated

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// Changed returns the n-th generated dossier: that of a scenario, with one to
// four parts changed at random. Most are still reviewed; some are refused, and
// that is an answer too. It is an error if the scenarios cannot be read.
func Changed(n int) ([]byte, error) {
	doc, _, err := changed(n)
	if err != nil {
		return nil, err
	}
	return value.Write(doc)
}

// Edits returns the scenario from which the n-th generated dossier was made, and
// the edits that make it.
func Edits(n int) (before []byte, edits []value.Edit, err error) {
	if before, err = scenario(n); err != nil {
		return nil, nil, err
	}
	_, edits, err = changed(n)
	return before, edits, err
}

func scenario(n int) ([]byte, error) {
	names, err := scenarios.Names()
	if err != nil {
		return nil, err
	}
	return scenarios.Input(names[n%len(names)])
}

func changed(n int) (value.Node, []value.Edit, error) {
	data, err := scenario(n)
	if err != nil {
		return value.Node{}, nil, err
	}
	doc, issues := value.ParseNode(data)
	if err := issues.Err(); err != nil {
		return value.Node{}, nil, err
	}
	c := changer{rand.New(rand.NewPCG(uint64(n), 91)), nil}
	for range 1 + c.IntN(4) {
		c.change(&doc, value.Path{})
	}
	return doc, c.edits, nil
}

// changer changes documents and keeps what it did.
type changer struct {
	*rand.Rand
	edits []value.Edit
}

func (c *changer) did(at value.Path, n value.Node) {
	c.edits = append(c.edits, value.Edit{Path: at.String(), Value: &n})
}

// change changes something below n: it goes down at random and changes what it
// comes to.
func (c *changer) change(n *value.Node, at value.Path) {
	for len(n.Items) > 0 {
		if n.Kind == value.KindArray && len(n.Items) > 1 && c.IntN(6) == 0 {
			c.list(n, at)
			return
		}
		i := c.IntN(len(n.Items))
		if n.Kind == value.KindArray {
			at = at.Index(i)
		} else {
			at = at.At(n.Keys[i])
		}
		n = &n.Items[i]
	}
	if c.leaf(n); n.Kind != value.KindArray && n.Kind != value.KindObject {
		c.did(at, *n)
	}
}

// list leaves an element out, turns two round, or repeats one.
func (c *changer) list(n *value.Node, at value.Path) {
	i, j := c.IntN(len(n.Items)), c.IntN(len(n.Items))
	switch c.IntN(3) {
	case 0:
		n.Items = slices.Delete(slices.Clone(n.Items), i, i+1)
		c.edits = append(c.edits, value.Edit{Path: at.Index(i).String()})
	case 1:
		n.Items = slices.Clone(n.Items)
		n.Items[i], n.Items[j] = n.Items[j], n.Items[i]
		c.did(at.Index(i), n.Items[i])
		c.did(at.Index(j), n.Items[j])
	default:
		n.Items = slices.Insert(slices.Clone(n.Items), i, n.Items[j])
		c.did(at, *n)
	}
}

// leaf gives a value another of its form.
func (c *changer) leaf(n *value.Node) {
	switch n.Kind {
	case value.KindBool:
		n.Text = strconv.FormatBool(n.Text != "true")
	case value.KindNumber:
		i, _ := strconv.Atoi(n.Text)
		n.Text = strconv.Itoa(i + c.IntN(5) - 2)
	case value.KindString:
		n.Text = c.text(n.Text)
	}
}

func (c *changer) text(s string) string {
	if d, err := value.ParseDate(s); err == nil {
		return d.AddDays(c.IntN(800) - 400).String()
	}
	if d, err := value.ParseDecimal(s); err == nil {
		by, _ := value.Int(int64(c.IntN(21) - 10))
		if sum, err := d.Add(by); err == nil {
			return sum.String()
		}
	}
	if c.IntN(4) == 0 {
		return s + "x"
	}
	return s
}
