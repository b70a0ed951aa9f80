package civic

import "arising/internal/day"

// A Meta is what the minutes print of a decision beside its own words, as the
// record of a decision must have it: why, against what, by whose vote, and from
// when. A nil field says only that nothing was printed where it could be tied
// to this decision; nothing is inferred.
type Meta struct {
	Status       *Words       `json:"status,omitempty"`       // "Recommendations Approved"
	Key          *KeyDecision `json:"key,omitempty"`          // whether it is called a key decision
	CallIn       *CallIn      `json:"call_in,omitempty"`      // whether it may be called in
	CallInEnds   *Moment      `json:"call_in_ends,omitempty"` // when calling in ends
	Effective    *Moment      `json:"effective,omitempty"`    // from when it has effect
	Mover        *Person      `json:"mover,omitempty"`
	Seconder     *Person      `json:"seconder,omitempty"`
	Votes        *Votes       `json:"votes,omitempty"`
	Exempt       *Exempt      `json:"exempt,omitempty"`       // the ground for withholding
	Reasons      *Words       `json:"reasons,omitempty"`      // below their heading
	Alternatives *Words       `json:"alternatives,omitempty"` // considered or rejected
	Conflicts    *Words       `json:"conflicts,omitempty"`    // of interest, "None" as well
}

// Words are printed words and where they stand: bytes [Start, End) of the
// text that the record was read from. Where they run over several paragraphs,
// Quote keeps a line for each.
type Words struct {
	Quote string `json:"quote"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// A KeyDecision says whether a decision was called a key decision, and its
// number in the forward plan where one is printed.
type KeyDecision struct {
	Key       bool   `json:"key"`
	Reference string `json:"reference,omitempty"`
	Words
}

// A CallIn says whether a decision was said to be open to call-in.
type CallIn struct {
	Subject bool `json:"subject"`
	Words
}

// A Moment is a printed day, with the time of it as printed: "midnight".
type Moment struct {
	Day  day.Date `json:"day"`
	Time string   `json:"time,omitempty"`
	Words
}

// A Person is somebody as the minutes name them: "Councillor Ada Vane", "The Convener".
type Person struct {
	Name string `json:"name"`
	Words
}

// A Roll is who voted how in a recorded vote, each as the minutes name them: "Councillor Ash", "Bell".
type Roll struct {
	For       []string `json:"for,omitempty"`
	Against   []string `json:"against,omitempty"`
	Abstained []string `json:"abstained,omitempty"`
}

// Votes are the counts and words of one vote. A nil count was not printed.
type Votes struct {
	For       *int  `json:"for,omitempty"`
	Against   *int  `json:"against,omitempty"`
	Abstained *int  `json:"abstained,omitempty"`
	Unanimous bool  `json:"unanimous,omitempty"` // the minutes say so
	Unopposed bool  `json:"unopposed,omitempty"` // "nem con": nobody voted against
	Casting   bool  `json:"casting,omitempty"`   // by the chair's casting vote
	ByName    *Roll `json:"by_name,omitempty"`   // of a recorded vote
	Words
}

// An Exempt gives the paragraphs of Schedule 12A to the Local Government Act
// 1972, as printed: "3", "7 and 9".
type Exempt struct {
	Paragraphs string `json:"paragraphs"`
	Of         string `json:"of,omitempty"` // the council's own rules, as printed; "" is Schedule 12A
	Words
}
