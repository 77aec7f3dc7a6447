package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.problems.ProblemType;

/** What can be wrong about sessions and enrollments. */
enum SessionProblem implements ProblemType {
    CHAMBER_TAKEN("The chamber is booked at that time", "Choose another time or another chamber."),
    TOO_EARLY("It is too early for that", "Try again from `possibleFrom` on."),
    ALREADY_ENROLLED(
            "This person is enrolled already", "Use the enrollment that the person already has in this session."),
    FEWER_THAN_SEATED("More people are enrolled than that", "Choose a capacity that holds everybody who is enrolled.");

    private final Meaning meaning;

    SessionProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
