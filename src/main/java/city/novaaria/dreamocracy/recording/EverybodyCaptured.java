package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a take captured, and whether all of them agree that it is shared (LIV-05).
 *
 * <p>A minor agrees by themselves and by a guardian, and a no of any of them is one (VUL-01). Whoever said nothing has not
 * agreed, and a take that captured nobody is one of which nobody knows whom.
 */
record EverybodyCaptured(Set<String> crew, List<Dreamer> dreamers) {

    EverybodyCaptured {
        crew = Set.copyOf(crew);
        dreamers = List.copyOf(dreamers);
    }

    /**
     * Somebody in the dream.
     *
     * @param minor whether they are one now, where the dream was
     * @param guardians who they have at present, and whether that is verified
     */
    record Dreamer(EnrollmentId enrollment, boolean minor, Map<ParticipantId, Boolean> guardians) {

        Dreamer {
            guardians = Map.copyOf(guardians);
        }

        @Override
        public String toString() {
            return "Dreamer[" + enrollment + "]";
        }
    }

    boolean agrees(Collection<RecordingShareAnswer> answers) {
        return !(crew.isEmpty() && dreamers.isEmpty())
                && crew.stream().map(Voice::ofCrew).allMatch(voice -> agrees(voice, answers))
                && dreamers.stream().allMatch(dreamer -> agrees(dreamer, answers));
    }

    private static boolean agrees(Dreamer dreamer, Collection<RecordingShareAnswer> answers) {
        return agrees(Voice.ofDreamer(dreamer.enrollment()), answers)
                && (!dreamer.minor() || isPermitted(dreamer, answers));
    }

    /** The same person may have answered by more than one name. */
    private static boolean agrees(Voice voice, Collection<RecordingShareAnswer> answers) {
        List<RecordingShareAnswer> said =
                answers.stream().filter(answer -> answer.isOf(voice)).toList();
        return !said.isEmpty() && said.stream().allMatch(RecordingShareAnswer::agreed);
    }

    private static boolean isPermitted(Dreamer dreamer, Collection<RecordingShareAnswer> answers) {
        boolean permitted = false;
        for (Map.Entry<ParticipantId, Boolean> guardian : dreamer.guardians().entrySet()) {
            Voice voice = Voice.ofGuardian(dreamer.enrollment(), guardian.getKey());
            if (answers.stream().anyMatch(answer -> answer.isOf(voice) && !answer.agreed())) {
                return false;
            }
            permitted |= guardian.getValue() && agrees(voice, answers);
        }
        return permitted;
    }

    @Override
    public String toString() {
        return "EverybodyCaptured";
    }
}
