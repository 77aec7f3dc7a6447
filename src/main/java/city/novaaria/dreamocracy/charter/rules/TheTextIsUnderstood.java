package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
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
import java.util.stream.IntStream;

final class TheTextIsUnderstood implements Rule {

    private static final Card CARD = Card.of("CON-04")
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
            return notApplicable(person.subject(), FindingCode.CON_04_NO_CONSENT.of());
        }
        if (!consent.granted().contains(Scope.PARTICIPATE)) {
            return notApplicable(person.subject(), FindingCode.CON_04_REFUSED.of());
        }
        Understanding understanding = consent.understanding();
        if (understanding.questions().stream().noneMatch(QuestionFacts::critical)) {
            return indeterminate(person.subject(), FindingCode.CON_04_NO_QUESTIONS.of(), Remedy.WRITE_VERSION);
        }
        int tries = facts.policy().comprehensionTries();
        if (understanding.failedBefore() < tries
                && shown(understanding, facts.policy().comprehensionPercent())) {
            return pass(person.subject(), FindingCode.CON_04_ANSWERED.of());
        }
        int left = tries - understanding.failedBefore() - (answered(understanding) ? 1 : 0);
        if (understanding.taughtBack() && left <= 0) {
            return pass(person.subject(), FindingCode.CON_04_TAUGHT_BACK.of());
        }
        return (left <= 0
                        ? usedUp(person.subject(), understanding, tries)
                        : missed(person.subject(), understanding, left))
                .waivableBy(understanding.taughtBack() ? CARD.waivable() : WaiverClass.NEVER);
    }

    private Result missed(Subject subject, Understanding understanding, int left) {
        return fail(
                subject,
                answered(understanding)
                        ? FindingCode.CON_04_ANSWERED_OTHERWISE.of(toReadAgain(understanding), left)
                        : FindingCode.CON_04_NOT_ANSWERED.of(left),
                Remedy.READ_DISCLOSURE,
                Remedy.GIVE_CONSENT);
    }

    private Result usedUp(Subject subject, Understanding understanding, int tries) {
        boolean justNow = understanding.failedBefore() < tries;
        return fail(
                subject,
                justNow
                        ? FindingCode.CON_04_LAST_TRY_USED.of(toReadAgain(understanding))
                        : FindingCode.CON_04_TRIES_USED_UP.of(),
                Remedy.TEACH_BACK,
                Remedy.GIVE_CONSENT);
    }

    /** Which questions, counted from 1, and never what would have been right. */
    private static List<Integer> toReadAgain(Understanding understanding) {
        List<QuestionFacts> questions = understanding.questions();
        return IntStream.range(0, questions.size())
                .filter(i -> !isRight(questions.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
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
