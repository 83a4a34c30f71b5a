package emulation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
)

func TestOfficesHaveTheNamesOfTheKindOfBloc(t *testing.T) {
	for _, c := range []struct {
		kind   emulation.BlocKind
		office emulation.Office
		want   string
	}{
		{emulation.Khoi, emulation.Chief, "emulation.office.khoi-chief"},
		{emulation.Khoi, emulation.Deputy, "emulation.office.khoi-deputy"},
		{emulation.Cum, emulation.Chief, "emulation.office.cum-chief"},
		{emulation.Cum, emulation.Deputy, "emulation.office.cum-deputy"},
		{emulation.Cum, "secretary", "emulation.office.other"},
	} {
		name := emulation.OfficeName(c.kind, c.office)
		assert.Equal(t, c.want, name.Code)
		assert.Contains(t, emulation.Messages(), name.Code)
	}
}
