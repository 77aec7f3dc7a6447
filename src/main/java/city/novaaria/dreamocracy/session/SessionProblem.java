package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.problems.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong about sessions and enrollments. */
enum SessionProblem implements ProblemType {
    CHAMBER_TAKEN(
            "The chamber is booked at that time",
            "Choose another time or another chamber; `sessionIds` names the sessions that need it then, and GET /sanctuaries/{id}/availability shows what else does."),
    TOO_EARLY(HttpStatus.CONFLICT, "It is too early for that", "Try again from `possibleFrom` on.", true),
    ALREADY_ENROLLED(
            "This person is enrolled already", "Use the enrollment that the person already has in this session."),
    NO_PLACE_FREE("No place is free there", "Choose a session with a free place; nothing was moved."),
    FEWER_THAN_SEATED("More people are enrolled than that", "Choose a capacity that holds everybody who is enrolled."),
    START_PASSED(
            HttpStatus.CONFLICT,
            "The session was to start already",
            "Enroll in another session, or ask those who facilitate to postpone this one."),
    VERSION_ENDED(
            "The version that it uses is never dreamt again",
            "Its approval was ended for good: choose another version of the dreamscape, or cancel the session."),
    NOT_ON_DUTY(
            HttpStatus.FORBIDDEN,
            "You are not on duty in this session",
            "Be put on duty first, in the role that this takes: whoever may assign the session's crew does it."),
    SCENE_NOT_STOPPED("Nobody stopped the scene", "There is nothing to confirm: resume the dream."),
    NOBODY_TO_HAND_OVER(
            "There is nobody to hand over",
            "The person was handed over already, or never arrived; look at the enrollment."),
    NOBODY_NAMED(
            "The plan for the way home names nobody",
            "Hand the person over to a guardian, or to somebody whom a guardian names."),
    NUMBERS_DECLINED(
            "You said that you give no numbers",
            "Nothing is asked of you: a facilitator looks how you are. Say that you give numbers again if you want to."),
    NOT_WOKEN_YET("The person is not awake", "A facilitator wakes the person and records it first.");

    private final Meaning meaning;

    SessionProblem(HttpStatus status, String title, String remedy) {
        this(status, title, remedy, false);
    }

    SessionProblem(HttpStatus status, String title, String remedy, boolean retryable) {
        meaning = new Meaning(status, title, remedy, retryable);
    }

    SessionProblem(String title, String remedy) {
        meaning = Meaning.conflict(title, remedy);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
