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
import java.util.Map;
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
        return item(
                Code.HOUSE_OPEN,
                facts.house().open(),
                "The sanctuary is open.",
                "The sanctuary is suspended or closed: no session is planned in it.",
                step(Remedy.OPEN_HOUSE));
    }

    private ChecklistItemView policy() {
        return new ChecklistItemView(
                Code.POLICY_PROFILE,
                true,
                "The numbers of " + facts.house().policy().name() + " hold here.",
                List.of());
    }

    private ChecklistItemView chamber() {
        return item(
                Code.CHAMBER,
                !facts.rooms().isEmpty(),
                "A chamber is open.",
                "No chamber is open.",
                step(Remedy.ADD_CHAMBER));
    }

    private ChecklistItemView weaver() {
        return item(
                Code.WEAVER,
                facts.version() != null || !facts.roster().holders(Role.WEAVER).isEmpty(),
                "Dreamscapes are written here.",
                "Nobody writes dreamscapes here.",
                giving(Role.WEAVER));
    }

    private ChecklistItemView submitted() {
        return item(
                Code.SUBMITTED_VERSION,
                facts.version() != null,
                "A version of a dreamscape was submitted.",
                "No version of a dreamscape in use was submitted.",
                nextOfVersion());
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
        String missing = facts.approved() ? "" : reviewersMissing();
        return item(
                Code.REVIEWERS,
                missing.isEmpty(),
                "There are ethicists enough to decide.",
                missing,
                giving(Role.ETHICIST));
    }

    /** What would be missing if everybody approved who may decide and is not needed to accompany the dream. */
    private String reviewersMissing() {
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
                        .map(found -> found.explanation(Texts.ofRequest()))
                        .orElse("");
        };
    }

    private static String tooFew(long there, int needed) {
        return there >= needed
                ? ""
                : there + " of " + needed
                        + " ethicists are here who can decide and are not needed to accompany the dream.";
    }

    private ChecklistItemView approval() {
        FrozenVersion version = facts.version();
        return version == null
                ? new ChecklistItemView(Code.APPROVAL, false, "There is nothing to approve yet.", List.of())
                : judged(Code.APPROVAL, "The version is approved.", OF_APPROVAL, version);
    }

    private ChecklistItemView fears(FrozenVersion version) {
        return judged(Code.FEARS, "The fears that it is made of may be used.", OF_FEARS, version);
    }

    /** As the charter judges it. */
    private ChecklistItemView judged(Code code, String whenDone, List<Rule> rules, FrozenVersion version) {
        List<Objection> objections =
                reader.of(Charter.ask(rules, facts.ofVersion(version)).objections());
        return objections.isEmpty()
                ? new ChecklistItemView(code, true, whenDone, List.of())
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
                "There are facilitators enough who may accompany " + facts.intensity() + ".",
                able + " of " + needed + " facilitators are here who may accompany " + facts.intensity()
                        + " and have no part in the decision about it.",
                giving(Role.FACILITATOR));
    }

    private ChecklistItemView secondAdult() {
        return item(
                Code.SECOND_ADULT,
                facts.adults().size() >= 2,
                "A second responsible adult can be on duty.",
                "Nobody else can be on duty as a second responsible adult.",
                giving(Role.ORGANIZER));
    }

    private ChecklistItemView technologists() {
        int there =
                HouseFacts.subjects(facts.roster().holders(Role.TECHNOLOGIST)).size();
        return item(
                Code.TECHNOLOGISTS,
                there >= 2,
                "One can test the laces, and another one sign them off.",
                there + " of 2 technologists are here: who tests a lace does not sign it off.",
                giving(Role.TECHNOLOGIST));
    }

    private ChecklistItemView lace() {
        return item(
                Code.LACE,
                facts.hasApprovedLace(),
                "A lace runs approved firmware.",
                "No lace in service runs firmware that was approved with the version.",
                step(Remedy.REGISTER_LACE));
    }

    private ChecklistItemView session() {
        FrozenVersion version = facts.version();
        return item(
                Code.SESSION,
                facts.planned(),
                "A session is planned.",
                "No session is planned yet.",
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

    private static ChecklistItemView item(
            Code code, boolean done, String whenDone, String whenNot, @Nullable Step step) {
        return new ChecklistItemView(
                code,
                done,
                done ? whenDone : whenNot,
                Stream.ofNullable(step).filter(_ -> !done).toList());
    }
}
