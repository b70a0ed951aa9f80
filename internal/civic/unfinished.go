package civic

// Unfinished is what reading papers has left to be done, kept by the store until
// it is.
type Unfinished struct {
	Meetings []MeetingID // to be put together from their papers
	Councils []CouncilID // whose promises are to be linked
	Index    bool        // to be built anew
}

// Empty reports whether nothing is left to be done.
func (u Unfinished) Empty() bool { return len(u.Meetings)+len(u.Councils) == 0 && !u.Index }
