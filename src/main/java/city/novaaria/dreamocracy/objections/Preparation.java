package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What takes one person from their enrollment into the chamber, in the order in which it is best done. */
enum Preparation {
    READ_FOR_CHILD(Remedy.READ_FOR_CHILD, Preparation::permitted),
    PERMIT(Remedy.PERMIT, Preparation::permitted, Remedy.READ_FOR_CHILD),
    READ(Remedy.READ_DISCLOSURE, Preparation::consented),
    TEACH_BACK(Remedy.TEACH_BACK, _ -> false),
    CONSENT(Remedy.GIVE_CONSENT, Preparation::consented, Remedy.READ_DISCLOSURE, Remedy.TEACH_BACK),
    CONTACT(Remedy.NAME_CONTACT, person -> person.background().reachableContact()),
    SUPPORT(Remedy.WRITE_SUPPORT_PLAN, person -> person.background().supportPlan()),
    SCREENING(Remedy.SCREEN, person -> person.background().screening() != null),
    CLEARING(Remedy.CLEAR_SCREENING, _ -> false, Remedy.SCREEN),
    WAY_HOME(Remedy.PLAN_WAY_HOME, person -> person.preparation().wayHome()),
    ACQUAINTANCE(
            Remedy.MEET_FACILITATOR,
            person -> !person.preparation().facilitatorsMet().isEmpty()),
    AGREEMENT(Remedy.AGREE_WITH_GROUP, person -> person.preparation().groupAgreement()),
    LACE(Remedy.BIND_LACE, person -> person.device() != null, Remedy.GIVE_CONSENT),
    OPENING(Remedy.OPEN_SESSION, _ -> false),
    GATHERING(Remedy.BEGIN_CHECK_IN, _ -> false, Remedy.OPEN_SESSION),
    ARRIVAL(Remedy.CHECK_IN, PersonFacts::present, Remedy.BEGIN_CHECK_IN),
    REHEARSAL(Remedy.REHEARSE, person -> person.stopSignalRehearsedFor() != null, Remedy.CHECK_IN),
    OWN_FITNESS(Remedy.ATTEST_FITNESS, person -> fit(person.selfFitness()), Remedy.CHECK_IN),
    SEEN_FITNESS(Remedy.OBSERVE_FITNESS, person -> fit(person.observedFitness()), Remedy.CHECK_IN);

    private final Remedy remedy;
    private final Predicate<PersonFacts> done;
    private final List<Remedy> after;

    Preparation(Remedy remedy, Predicate<PersonFacts> done, Remedy... after) {
        this.remedy = remedy;
        this.done = done;
        this.after = List.of(after);
    }

    Remedy remedy() {
        return remedy;
    }

    /** Which never changes meaning, such as {@code way-home}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String summary(Texts texts) {
        return texts.say("step." + code());
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
