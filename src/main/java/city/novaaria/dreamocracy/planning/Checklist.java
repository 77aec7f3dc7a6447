package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.Board;
import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.dreamscape.Drafts.Begun;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.objections.Alternative;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.HouseStep;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.planning.ChecklistItemView.Code;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a house lacks, as one reader reads it. It is judged by the numbers and the rules by which the start of a session is,
 * for a group of one: what more people need is asked by that session.
 */
record Checklist(HouseFacts facts, Reader reader) {

    private static final List<Rule> OF_APPROVAL = List.of(
            Rules.APPROVAL_IN_FORCE,
            Rules.REVIEWERS_ARE_INDEPENDENT,
            Rules.QUORUM_IS_REACHED,
            Rules.APPROVAL_HAS_NOT_LAPSED,
            Rules.APPROVAL_IS_NOT_SUSPENDED);

    private static final List<Rule> OF_FEARS = List.of(Rules.FEARS_ARE_USED_AS_PERMITTED, Rules.FEARS_ARE_SCREENED);

    ChecklistView view() {
        FrozenVersion version = facts.version();
        List<ChecklistItemView> items = Stream.of(
                        List.of(house(), policy(), chamber(), weaver(), submitted(), reviewers(), approval()),
                        version != null && version.facts().usesFears() ? List.of(fears(version)) : none(),
                        List.of(facilitators(), secondAdult()),
                        facts.needsLace() ? List.of(technologists(), lace()) : none(),
                        List.of(session()))
                .flatMap(List::stream)
                .toList();
        return new ChecklistView(
                sanctuary(),
                version == null ? null : version.dreamscape(),
                version == null ? null : version.number(),
                items.stream().allMatch(ChecklistItemView::done),
                items);
    }

    private static List<ChecklistItemView> none() {
        return List.of();
    }

    private SanctuaryId sanctuary() {
        return facts.house().id();
    }

    private ChecklistItemView house() {
        return item(Code.HOUSE_OPEN, facts.house().open(), step(Remedy.OPEN_HOUSE));
    }

    private ChecklistItemView policy() {
        return item(
                Code.POLICY_PROFILE,
                true,
                Map.of("profile", facts.house().policy().name()),
                null);
    }

    private ChecklistItemView chamber() {
        return item(Code.CHAMBER, !facts.rooms().isEmpty(), step(Remedy.ADD_CHAMBER));
    }

    private ChecklistItemView weaver() {
        return item(
                Code.WEAVER,
                facts.version() != null || !facts.roster().holders(Role.WEAVER).isEmpty(),
                giving(Role.WEAVER));
    }

    private ChecklistItemView submitted() {
        return item(Code.SUBMITTED_VERSION, facts.version() != null, nextOfVersion());
    }

    private Step nextOfVersion() {
        Begun begun = facts.begun();
        if (begun == null) {
            return step(Remedy.BEGIN_DREAMSCAPE);
        }
        Integer draft = begun.draft();
        return draft == null
                ? HouseStep.of(reader, Remedy.WRITE_VERSION, Map.of("dreamscapeId", begun.dreamscape()))
                : HouseStep.of(
                        reader, Remedy.SUBMIT_VERSION, Map.of("dreamscapeId", begun.dreamscape(), "number", draft));
    }

    private ChecklistItemView reviewers() {
        Optional<String> missing = facts.approved() ? Optional.empty() : reviewersMissing();
        return missing.map(said -> item(Code.REVIEWERS, false, said, giving(Role.ETHICIST)))
                .orElseGet(() -> item(Code.REVIEWERS, true, null));
    }

    /** What would be missing if everybody approved who may decide and is not needed to accompany the dream. */
    private Optional<String> reviewersMissing() {
        List<VoterFacts> everybody = facts.voters();
        List<VoterFacts> approving = everybody.stream()
                .map(voter ->
                        facts.maySupport().test(voter) ? voter.saying(false, Vote.APPROVE) : voter.saying(true, null))
                .toList();
        long approvals = approving.stream().filter(VoterFacts::approves).count();
        return switch (facts.path()) {
            case ONE_REVIEWER -> tooFew(approvals, 1);
            case TWO_REVIEWERS -> tooFew(approvals, 2);
            case BOARD ->
                new Board(
                                Math.toIntExact(everybody.stream()
                                        .filter(voter -> !voter.entangled())
                                        .count()),
                                approving)
                        .missing(facts.house().policy().boardSeats())
                        .map(found -> found.explanation(Texts.ofRequest()));
        };
    }

    private static Optional<String> tooFew(long there, int needed) {
        return there >= needed
                ? Optional.empty()
                : Optional.of(say(Code.REVIEWERS, false, Map.of("there", there, "needed", needed)));
    }

    private ChecklistItemView approval() {
        FrozenVersion version = facts.version();
        return version == null ? item(Code.APPROVAL, false, null) : judged(Code.APPROVAL, OF_APPROVAL, version);
    }

    private ChecklistItemView fears(FrozenVersion version) {
        return judged(Code.FEARS, OF_FEARS, version);
    }

    /** As the charter judges it. */
    private ChecklistItemView judged(Code code, List<Rule> rules, FrozenVersion version) {
        List<Objection> objections =
                reader.of(Charter.ask(rules, facts.ofVersion(version)).objections());
        return objections.isEmpty()
                ? item(code, true, null)
                : new ChecklistItemView(
                        code,
                        false,
                        objections.getFirst().explanation(),
                        objections.getFirst().firstFix().map(Alternative::steps).orElse(List.of()));
    }

    private ChecklistItemView facilitators() {
        int able = facts.facilitators().size();
        int needed = facts.facilitatorsNeeded();
        return item(
                Code.FACILITATORS,
                able >= needed,
                Map.of("there", able, "needed", needed, "intensity", facts.intensity()),
                giving(Role.FACILITATOR));
    }

    private ChecklistItemView secondAdult() {
        return item(Code.SECOND_ADULT, facts.adults().size() >= 2, giving(Role.ORGANIZER));
    }

    private ChecklistItemView technologists() {
        int there =
                HouseFacts.subjects(facts.roster().holders(Role.TECHNOLOGIST)).size();
        return item(Code.TECHNOLOGISTS, there >= 2, Map.of("there", there), giving(Role.TECHNOLOGIST));
    }

    private ChecklistItemView lace() {
        return item(Code.LACE, facts.hasApprovedLace(), step(Remedy.REGISTER_LACE));
    }

    private ChecklistItemView session() {
        FrozenVersion version = facts.version();
        return item(
                Code.SESSION,
                facts.planned(),
                version == null
                        ? null
                        : HouseStep.of(
                                reader,
                                Remedy.PLAN_SESSION,
                                Map.of("sanctuaryId", sanctuary(), "dreamscapeId", version.dreamscape())));
    }

    private Step step(Remedy remedy) {
        return HouseStep.of(reader, remedy, Map.of("sanctuaryId", sanctuary()));
    }

    private Step giving(Role role) {
        return HouseStep.of(reader, Remedy.GIVE_ROLE, Map.of("sanctuaryId", sanctuary(), "role", role));
    }

    private static ChecklistItemView item(Code code, boolean done, @Nullable Step step) {
        return item(code, done, Map.of(), step);
    }

    private static ChecklistItemView item(Code code, boolean done, Map<String, ?> parameters, @Nullable Step step) {
        return item(code, done, say(code, done, parameters), step);
    }

    private static ChecklistItemView item(Code code, boolean done, String said, @Nullable Step step) {
        return new ChecklistItemView(
                code, done, said, Stream.ofNullable(step).filter(_ -> !done).toList());
    }

    private static String say(Code code, boolean done, Map<String, ?> parameters) {
        String key = "checklist." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.ofRequest().say(done ? key : key + ".missing", parameters);
    }
}
