package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
	"github.com/khoithidua/blocs/rotation"
)

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", rotation.Messages(), value.Messages())
}

func TestMessagesAreACopy(t *testing.T) {
	rotation.Messages()["rotation.next"] = value.Text{}
	assert.NotZero(t, rotation.Messages()["rotation.next"])
}

// A cụm has a cụm trưởng, a khối a khối trưởng.
func TestOfficesHaveTheNamesOfTheKindOfBloc(t *testing.T) {
	names := map[emulation.BlocKind]map[emulation.Office]string{
		emulation.Khoi: {emulation.Chief: "rotation.office.khoi-chief", emulation.Deputy: "rotation.office.khoi-deputy"},
		emulation.Cum:  {emulation.Chief: "rotation.office.cum-chief", emulation.Deputy: "rotation.office.cum-deputy"},
	}
	for kind, offices := range names {
		for office, want := range offices {
			in := rotation.Input{Bloc: emulation.Bloc{Kind: kind}, Terms: []emulation.Term{term("2021", office, "a")}}
			assert.Equal(t, want, rotation.Audit(in)[0].Reasons[0].Args[0].Message.Code)
		}
	}
}
