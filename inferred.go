package blocs

import (
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// inferred tells what the record shows of the rules that are not published: of
// the offices with at least two recorded terms. One term shows nothing.
func (d Dossier) inferred(in rotation.Input) []rotation.Inference {
	var all []rotation.Inference
	for _, i := range rotation.Infer(in, d.horizon()) {
		p := d.Regulation.Rotation.For(i.Office)
		if published := p != nil && p.Basis == rotation.Published; !published && i.Records > 1 {
			all = append(all, i)
		}
	}
	return all
}

// replan plans the turns announced anew.
func (d Dossier) replan(in rotation.Input) ([]rotation.Replanned, value.Issues) {
	if len(d.Promises) == 0 {
		return nil, nil
	}
	return rotation.Replan(in, d.Promises, value.PathTo("promises"))
}
