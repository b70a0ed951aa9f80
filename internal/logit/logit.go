// Package logit finds the weights of a logistic regression: how much each trait
// of a case speaks for an answer of yes. Tests use it to find the weights that
// linking goes by, and to see that those checked in are what it finds. It draws
// no lots and reads no clock: the same cases give the same weights.
package logit

import "math"

// A Case is one example: its traits and the answer. A case of weight 0 counts nothing.
type Case struct {
	Traits []float64
	Yes    bool
	Weight float64
}

// A Prior is what is held of a trait before any case is seen: its weight is
// drawn towards Mean, the harder the greater Pull. Half a yes and half a no
// pull about as hard as a Pull of one quarter.
type Prior struct{ Mean, Pull float64 }

// A Model weighs traits: the log of the odds is their sum, each times its weight, and Bias.
type Model struct {
	Of   []float64
	Bias float64
}

// Chance is how likely a case is a yes, from 0 to 1.
func (m Model) Chance(traits []float64) float64 { return 1 / (1 + math.Exp(-m.Odds(traits))) }

// Odds is the log of the odds that a case is a yes.
func (m Model) Odds(traits []float64) float64 {
	z := m.Bias
	for i, t := range traits {
		z += m.Of[i] * t
	}
	return z
}

// rounds is the most steps taken; a dozen are enough for what does not run away,
// and no prior of a Pull above 0 lets anything run away.
const rounds = 60

// Fit returns the model that is likeliest by the cases and the priors, one for each trait and
// the last for the bias, found by Newton's steps. A trait without cases keeps its prior's mean.
func Fit(cases []Case, priors []Prior) Model {
	n := len(priors)
	w := make([]float64, n)
	for i, p := range priors {
		w[i] = p.Mean
	}
	for range rounds {
		slope, curve := make([]float64, n), make([][]float64, n)
		for i, p := range priors {
			curve[i] = make([]float64, n)
			curve[i][i] = p.Pull
			slope[i] = p.Pull * (w[i] - p.Mean)
		}
		for _, c := range cases {
			add(c, w, slope, curve)
		}
		next, moved := shorter(cases, priors, w, solve(curve, slope))
		if !moved {
			break
		}
		w = next
	}
	return Model{Of: w[: n-1 : n-1], Bias: w[n-1]}
}

// surprise is what is to be least: how little the cases and the priors are expected by weights.
func surprise(cases []Case, priors []Prior, w []float64) (sum float64) {
	for i, p := range priors {
		sum += p.Pull / 2 * (w[i] - p.Mean) * (w[i] - p.Mean)
	}
	m := Model{Of: w[:len(w)-1], Bias: w[len(w)-1]}
	for _, c := range cases {
		z := m.Odds(c.Traits)
		if c.Yes {
			z = -z
		}
		sum += c.Weight * (math.Max(z, 0) + math.Log1p(math.Exp(-math.Abs(z))))
	}
	return sum
}

// shorter goes a step back from weights, a half of it, a quarter and so on until
// less is surprising there. It is false where nothing is gained any more.
func shorter(cases []Case, priors []Prior, w, step []float64) ([]float64, bool) {
	was := surprise(cases, priors, w)
	for part := 1.0; part > 1e-6; part /= 2 {
		next := make([]float64, len(w))
		for i := range w {
			next[i] = w[i] - part*step[i]
		}
		if surprise(cases, priors, next) < was-1e-10*was {
			return next, true
		}
	}
	return w, false
}

// add adds a case to the slope and the curve of what is to be least.
func add(c Case, w, slope []float64, curve [][]float64) {
	n := len(w)
	at := func(i int) float64 {
		if i == n-1 {
			return 1
		}
		return c.Traits[i]
	}
	p := Model{Of: w[:n-1], Bias: w[n-1]}.Chance(c.Traits)
	off := p
	if c.Yes {
		off = p - 1
	}
	for i := range w {
		x := at(i)
		if x == 0 {
			continue
		}
		slope[i] += c.Weight * off * x
		for j := range i + 1 {
			curve[i][j] += c.Weight * p * (1 - p) * x * at(j)
		}
	}
}

// solve returns x with a·x = b, of the symmetric a whose lower half is given and
// that no vector but 0 takes to 0, by Cholesky's way. It writes over a.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := range i + 1 {
			sum := a[i][j]
			for k := range j {
				sum -= a[i][k] * a[j][k]
			}
			if i == j {
				a[i][i] = math.Sqrt(sum)
			} else {
				a[i][j] = sum / a[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = b[i]
		for k := range i {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}
