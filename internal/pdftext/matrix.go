package pdftext

import "math"

// A matrix maps points as PDF does: x' = ax + cy + e, y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// then returns the map that does m first and n after.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

func shift(x, y float64) matrix { return matrix{a: 1, d: 1, e: x, f: y} }

// turn says by how many quarter turns m turns the writing direction, or -1
// where it is more than ten degrees askew, as watermarks are.
func (m matrix) turn() int {
	angle := math.Atan2(m.b, m.a) / (math.Pi / 2)
	near := math.Round(angle)
	if math.Abs(angle-near) > 1.0/9 {
		return -1
	}
	return (int(near) + 4) % 4
}
