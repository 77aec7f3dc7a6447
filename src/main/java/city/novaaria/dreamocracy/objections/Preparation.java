package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What takes one person from their enrollment into the chamber, in the order in which it is best done. */
enum Preparation {
    READ_FOR_CHILD(Remedy.READ_FOR_CHILD, "A guardian reads what the dream is about.", Preparation::permitted),
    PERMIT(Remedy.PERMIT, "A guardian decides what they permit.", Preparation::permitted, Remedy.READ_FOR_CHILD),
    READ(Remedy.READ_DISCLOSURE, "Read what the dream is about.", Preparation::consented),
    TEACH_BACK(Remedy.TEACH_BACK, "Tell somebody of the crew in your own words what you agree to.", _ -> false),
    CONSENT(
            Remedy.GIVE_CONSENT,
            "Decide what you agree to.",
            Preparation::consented,
            Remedy.READ_DISCLOSURE,
            Remedy.TEACH_BACK),
    CONTACT(
            Remedy.NAME_CONTACT,
            "Name somebody to call in an emergency.",
            person -> person.background().reachableContact()),
    SUPPORT(
            Remedy.WRITE_SUPPORT_PLAN,
            "Say what helps you and what does not.",
            person -> person.background().supportPlan()),
    SCREENING(
            Remedy.SCREEN,
            "Somebody of the crew asks how you are.",
            person -> person.background().screening() != null),
    CLEARING(
            Remedy.CLEAR_SCREENING, "Another person looks at what the screening left open.", _ -> false, Remedy.SCREEN),
    WAY_HOME(
            Remedy.PLAN_WAY_HOME,
            "Plan how you get home.",
            person -> person.preparation().wayHome()),
    ACQUAINTANCE(
            Remedy.MEET_FACILITATOR,
            "Meet somebody who will accompany you.",
            person -> !person.preparation().facilitatorsMet().isEmpty()),
    AGREEMENT(
            Remedy.AGREE_WITH_GROUP,
            "Agree that what others show stays here.",
            person -> person.preparation().groupAgreement()),
    LACE(Remedy.BIND_LACE, "A lace is prepared for you.", person -> person.device() != null, Remedy.GIVE_CONSENT),
    OPENING(Remedy.OPEN_SESSION, "The session is opened.", _ -> false),
    GATHERING(Remedy.BEGIN_CHECK_IN, "Check-in begins.", _ -> false, Remedy.OPEN_SESSION),
    ARRIVAL(Remedy.CHECK_IN, "Arrive, and be checked in.", PersonFacts::present, Remedy.BEGIN_CHECK_IN),
    REHEARSAL(
            Remedy.REHEARSE,
            "Rehearse your stop signal.",
            person -> person.stopSignalRehearsedFor() != null,
            Remedy.CHECK_IN),
    OWN_FITNESS(
            Remedy.ATTEST_FITNESS,
            "Say whether you are fit right now.",
            person -> fit(person.selfFitness()),
            Remedy.CHECK_IN),
    SEEN_FITNESS(
            Remedy.OBSERVE_FITNESS,
            "Somebody who accompanies you says whether they see you fit.",
            person -> fit(person.observedFitness()),
            Remedy.CHECK_IN);

    private final Remedy remedy;
    private final String summary;
    private final Predicate<PersonFacts> done;
    private final List<Remedy> after;

    Preparation(Remedy remedy, String summary, Predicate<PersonFacts> done, Remedy... after) {
        this.remedy = remedy;
        this.summary = summary;
        this.done = done;
        this.after = List.of(after);
    }

    Remedy remedy() {
        return remedy;
    }

    String summary() {
        return summary;
    }

    /** Whether it was done, whether or not it is enough. */
    boolean isDoneBy(PersonFacts person) {
        return done.test(person);
    }

    List<Remedy> after() {
        return after;
    }

    /** It takes a place, and people who are there or about to come. */
    boolean onTheDay() {
        return compareTo(OPENING) >= 0;
    }

    private static boolean consented(PersonFacts person) {
        return person.consent() != null && person.consent().standing() == ConsentFacts.Standing.ACTIVE;
    }

    private static boolean permitted(PersonFacts person) {
        return !person.preparation().permissions().isEmpty();
    }

    private static boolean fit(@Nullable FitnessFacts said) {
        return said != null && said.fit();
    }
}
