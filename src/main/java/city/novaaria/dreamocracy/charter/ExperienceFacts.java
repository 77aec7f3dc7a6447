package city.novaaria.dreamocracy.charter;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is going to happen: one frozen dreamscape version, told apart from every other by its hashes.
 *
 * @param disclosureSha256 of its disclosure in the first language
 * @param population for whom it is meant
 * @param texts the hash of its disclosure in each language in which it is written, by BCP 47 tag
 * @param contentTags what it touches, in all of its scenes
 * @param alternativePaths names of what there is a tested way around
 * @param usesFears it is made of fears that people handed in
 * @param fearsChanged one of them was put differently, or found to touch something else, since the version was handed in
 * @param lace what the neural lace has to be; {@link LaceFacts#NONE} when the version does without
 */
public record ExperienceFacts(
        UUID versionId,
        Intensity intensity,
        Modality modality,
        String contentSha256,
        String disclosureSha256,
        Set<Population> population,
        Map<String, String> texts,
        Set<ContentTag> contentTags,
        Set<String> alternativePaths,
        boolean usesFears,
        boolean fearsChanged,
        LaceFacts lace) {

    public ExperienceFacts {
        population = Set.copyOf(population);
        texts = Map.copyOf(texts);
        contentTags = Set.copyOf(contentTags);
        alternativePaths = Set.copyOf(alternativePaths);
    }

    /** The same with other content. */
    public ExperienceFacts touching(Set<ContentTag> otherTags) {
        return new ExperienceFacts(
                versionId,
                intensity,
                modality,
                contentSha256,
                disclosureSha256,
                population,
                texts,
                otherTags,
                alternativePaths,
                usesFears,
                fearsChanged,
                lace);
    }

    /** Whether this is its disclosure in one of its languages. */
    public boolean tells(String sha256) {
        return texts.containsValue(sha256);
    }

    /** Without these nobody can take part in it; a no to any other scope changes nothing for the person (CON-03). */
    public Set<Scope> necessaryScopes() {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (scope.necessary()) {
                scopes.add(scope);
            }
        }
        if (lace.needed()) {
            scopes.add(Scope.NEURAL_SYNC);
        }
        return scopes;
    }

    /**
     * What a version asks of the devices.
     *
     * @param needed nobody takes part without one
     * @param firmwareSha256 the firmware that was approved with the version
     */
    public record LaceFacts(boolean needed, Set<String> firmwareSha256) {

        /** The version does without lace. */
        public static final LaceFacts NONE = new LaceFacts(false, Set.of());

        public LaceFacts {
            firmwareSha256 = Set.copyOf(firmwareSha256);
        }
    }
}
