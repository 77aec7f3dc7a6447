package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.ReadLanguage;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What other modules may know of dreamscapes. */
public interface DreamscapeLibrary {

    /** As a condition in the database: none of these subjects ever had a hand in the dreamscape of that id. */
    String NOT_MADE_BY =
            "not exists (select 1 from dreamscape_maker m where m.dreamscape_id = %s and m.subject in (?))";

    /** A version that was submitted, and is thus frozen; empty for drafts and unknown ids. */
    Optional<FrozenVersion> frozen(VersionId version);

    /** The same by number. */
    Optional<FrozenVersion> frozen(SanctuaryId sanctuary, DreamscapeId dreamscape, int number);

    /** Whether no sessions of it are to be planned any more. */
    boolean retired(DreamscapeId dreamscape);

    /** Whether the approval of the version was ended for good: no sessions of it are to be planned any more, nor changed to it. */
    boolean ended(VersionId version);

    /** Those of the versions of which the same holds. */
    Set<VersionId> ended(Collection<VersionId> versions);

    /** Remembers that; called when the approval is ended. */
    void end(VersionId version, Actor by, Instant at);

    /** Lets everybody who is signed in read the synopsis; called when the version is approved. */
    void publish(VersionId version, Actor by, Instant at);

    /** Everybody who ever wrote to the dreamscape or any of its versions, or gave or screened a fear that one of them used. */
    Set<String> makers(DreamscapeId dreamscape);

    /** In which of the dreamscapes one of these people has such a part. */
    Set<DreamscapeId> madeBy(Collection<String> subjects, Collection<DreamscapeId> dreamscapes);

    /** Remembers somebody who changed how the version is dreamt: they have such a part from now on. */
    void changedBy(String subject, VersionId version);

    /** The text that people are asked to agree to, in every language, with its questions and without the answers. */
    Optional<Disclosure> disclosure(VersionId version);

    /**
     * Which of the answers are as the text says, in whichever language it was read; which ones would be is not told.
     *
     * @param answers for each question the index of the chosen answer; a missing one is not right
     */
    List<Judged> judge(VersionId version, List<Integer> answers);

    /** One frozen version, and what the charter wants to know of it. */
    record FrozenVersion(
            VersionId id,
            DreamscapeId dreamscape,
            SanctuaryId sanctuary,
            int number,
            Intensity intensity,
            Modality modality,
            Duration duration,
            ExperienceFacts facts) {

        public String disclosureSha256() {
            return facts.disclosureSha256();
        }
    }

    /**
     * What a later version asks more of people than an earlier one did, or tells them otherwise: whatever is named here is
     * material (CON-08). Empty when it only says the same in other words or asks less.
     */
    List<String> raisedSince(VersionId earlier, VersionId later);

    /**
     * What a person is shown before they decide.
     *
     * @param texts one for each language, the first one first
     * @param necessary the scopes without which nobody takes part
     */
    record Disclosure(int version, List<Text> texts, Set<Scope> scopes, Set<Scope> necessary) {

        /** The text for who reads that language, if it is written in it. */
        public Optional<Text> in(String language) {
            ReadLanguage read = ReadLanguage.of(language);
            return texts.stream()
                    .filter(text -> ReadLanguage.of(text.language()).equals(read))
                    .findFirst();
        }

        /** The text for who reads these languages, the best one first; the first text when it is written in none of them. */
        public Text forWhoReads(List<String> languages) {
            return languages.stream()
                    .flatMap(language -> in(language).stream())
                    .findFirst()
                    .orElse(first());
        }

        /** Tries and conversations are kept by its hash, in whichever language they were. */
        public Text first() {
            return texts.getFirst();
        }

        public List<String> languages() {
            return texts.stream().map(Text::language).toList();
        }

        public Set<String> hashes() {
            return texts.stream().map(Text::sha256).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The text in one language. */
    record Text(String language, String text, String sha256, List<Question> questions) {}

    /** One question that shows whether the text was understood. */
    record Question(String prompt, List<String> choices) {}

    /** What one answer shows; nobody can consent who gets a critical question wrong. */
    record Judged(boolean critical, boolean right) {}
}
