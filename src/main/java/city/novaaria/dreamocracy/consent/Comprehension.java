package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.QuestionFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.Disclosure;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.Judged;
import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps what shows whether a person understood a text: their tries at its questions, and conversations about it. */
@Component
class Comprehension {

    private final DreamscapeLibrary dreamscapes;
    private final ComprehensionTries tries;
    private final TeachBacks teachBacks;

    Comprehension(DreamscapeLibrary dreamscapes, ComprehensionTries tries, TeachBacks teachBacks) {
        this.dreamscapes = dreamscapes;
        this.tries = tries;
        this.teachBacks = teachBacks;
    }

    /**
     * How far a person has come with one text, before they decide.
     *
     * @param triesLeft how often the questions can still be answered
     * @param taughtBack the last conversation showed that they understand
     */
    record Progress(int triesLeft, boolean taughtBack) {

        /** Whether only answers to the questions can show anything. */
        boolean dependsOnAnswers() {
            return triesLeft > 0 && !taughtBack;
        }

        /** Differs whenever the progress does. */
        long tag() {
            return 2L * triesLeft + (taughtBack ? 1 : 0);
        }
    }

    Progress progress(Voice speaker, Disclosure disclosure) {
        int failed = triesOf(speaker, disclosure).size();
        return new Progress(
                Math.max(0, speaker.asked().comprehensionTries() - failed), taughtBack(speaker, disclosure));
    }

    /** What the charter wants to know about these answers; empty ones were left out. */
    Understanding of(Voice speaker, Serving serving, Disclosure disclosure, List<Integer> answers) {
        int others = (int) triesOf(speaker, disclosure).stream()
                .filter(failed -> !failed.is(serving, answers))
                .count();
        List<QuestionFacts> questions = dreamscapes.judge(serving.versionId(), answers).stream()
                .map(judged -> new QuestionFacts(judged.critical(), answers.isEmpty() ? null : judged.right()))
                .toList();
        return new Understanding(questions, others, taughtBack(speaker, disclosure));
    }

    /** Writes a failed try down, unless it is there already or none was left. */
    void failed(Voice speaker, Serving serving, Disclosure disclosure, List<Integer> answers, Actor by, Instant at) {
        List<ComprehensionTry> before = triesOf(speaker, disclosure);
        boolean there = before.stream().anyMatch(failed -> failed.is(serving, answers));
        if (answers.isEmpty() || there || before.size() >= speaker.asked().comprehensionTries()) {
            return;
        }
        List<Judged> judged = dreamscapes.judge(serving.versionId(), answers);
        String text = disclosure.first().sha256();
        tries.saveAndFlush(new ComprehensionTry(speaker, serving, text, before.size() + 1, answers, judged, by, at));
    }

    /** In whichever language: the questions are the same. */
    private List<ComprehensionTry> triesOf(Voice speaker, Disclosure disclosure) {
        return tries.ofText(speaker.speaker(), disclosure.hashes());
    }

    /** A conversation is about the enrollment, in no particular language: a minor and their guardian have it together. */
    private boolean taughtBack(Voice speaker, Disclosure disclosure) {
        return teachBacks.latest(speaker.asked().enrollment(), disclosure.hashes(), Limit.of(1)).stream()
                .anyMatch(TeachBack::understood);
    }
}
