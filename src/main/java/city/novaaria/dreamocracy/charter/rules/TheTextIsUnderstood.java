package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.QuestionFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class TheTextIsUnderstood implements Rule {

    private static final Card CARD = Card.of("CON-04", "Understanding shown")
            .says("Whoever agrees to take part was seen to understand the text: by its questions or, after some"
                    + " tries, in a conversation.")
            .from("FDA and OHRP allow questions to gauge understanding; UBACC, teach-back")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .waivable(WaiverClass.ETHICIST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent that had to be understood.");
        }
        if (!consent.granted().contains(Scope.PARTICIPATE)) {
            return notApplicable(person.subject(), "A no is a no, whatever was understood.");
        }
        Understanding understanding = consent.understanding();
        if (understanding.questions().stream().noneMatch(QuestionFacts::critical)) {
            return indeterminate(
                    person.subject(),
                    "The text comes with no question that would show whether it is understood.",
                    "Write a version that asks about what matters most, and have it reviewed.",
                    Remedy.WRITE_VERSION);
        }
        int tries = facts.policy().comprehensionTries();
        if (understanding.failedBefore() < tries
                && shown(understanding, facts.policy().comprehensionPercent())) {
            return pass(person.subject(), "The questions were answered as the text says.");
        }
        int left = tries - understanding.failedBefore() - (answered(understanding) ? 1 : 0);
        if (understanding.taughtBack() && left <= 0) {
            return pass(person.subject(), "The person said in their own words what they agree to.");
        }
        return (left <= 0
                        ? usedUp(person.subject(), understanding, tries)
                        : missed(person.subject(), understanding, left))
                .waivableBy(understanding.taughtBack() ? CARD.waivable() : WaiverClass.NEVER);
    }

    private Result missed(Subject subject, Understanding understanding, int left) {
        return fail(
                subject,
                (answered(understanding) ? toReadAgain(understanding) : "The questions were not answered.")
                        + " Tries left: " + left + ".",
                "Read the text again, or have it explained, and answer anew.",
                Remedy.READ_DISCLOSURE,
                Remedy.GIVE_CONSENT);
    }

    private Result usedUp(Subject subject, Understanding understanding, int tries) {
        boolean justNow = understanding.failedBefore() < tries;
        return fail(
                subject,
                (justNow ? toReadAgain(understanding) + " " : "")
                        + "All tries are used up; a conversation takes their place.",
                "Tell a facilitator, an organizer or an ethicist in your own words what you agree to; then decide anew.",
                Remedy.TEACH_BACK,
                Remedy.GIVE_CONSENT);
    }

    /** Which questions, counted from 1, and never what would have been right. */
    private static String toReadAgain(Understanding understanding) {
        List<QuestionFacts> questions = understanding.questions();
        String numbers = IntStream.range(0, questions.size())
                .filter(i -> !isRight(questions.get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
        return "Not answered as the text says, by number: " + numbers + ".";
    }

    private static boolean shown(Understanding understanding, int percent) {
        List<QuestionFacts> questions = understanding.questions();
        long right = questions.stream().filter(TheTextIsUnderstood::isRight).count();
        return right * 100 >= (long) percent * questions.size()
                && questions.stream().filter(QuestionFacts::critical).allMatch(TheTextIsUnderstood::isRight);
    }

    private static boolean answered(Understanding understanding) {
        return understanding.questions().stream().allMatch(question -> question.right() != null);
    }

    private static boolean isRight(QuestionFacts question) {
        return Boolean.TRUE.equals(question.right());
    }
}
