package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.Standing;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.dreamscape.Drafts.Begun;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Room;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a house has at one moment.
 *
 * @param minors who of those who work there is on record as a minor
 * @param begun its latest dreamscape; null when there is none
 * @param version the one by which the house is judged; null while none was submitted
 * @param review of that version
 * @param firmware what its laces run
 * @param planned whether a session was ever planned
 */
record HouseFacts(
        Instant at,
        House house,
        List<Room> rooms,
        Roster roster,
        Set<String> minors,
        @Nullable Begun begun,
        @Nullable FrozenVersion version,
        @Nullable ReviewFacts review,
        List<FearFacts> fears,
        Set<String> firmware,
        boolean planned) {

    /** What opening a session of the version would ask about; that the house is suspended is a thing of its own. */
    Facts ofVersion(FrozenVersion judged) {
        SiteFacts site = new SiteFacts(house.site().timeZone(), house.site().ageOfMajority(), true);
        Facts facts = Facts.ofVersion(EvaluationPoint.ENROLLMENT, at, house.policy(), site, judged.facts());
        return (review == null ? facts : facts.with(review)).using(fears);
    }

    /** While no version was submitted, the mildest is judged. */
    Intensity intensity() {
        return version == null ? Intensity.I1 : version.intensity();
    }

    /** How many facilitators a group of one takes. */
    int facilitatorsNeeded() {
        Modality modality = version == null ? Modality.AWAKE : version.modality();
        return house.policy().tier(intensity()).facilitatorsFor(1, modality);
    }

    /** Who may accompany the version, those first who are no ethicists. */
    List<String> facilitators() {
        Set<String> ethicists = subjects(roster.holders(Role.ETHICIST));
        return roster.holders(Role.FACILITATOR).stream()
                .filter(member -> member.credentialedUpTo() != null
                        && member.credentialedUpTo().isAtLeast(intensity()))
                .map(Member::subject)
                .distinct()
                .filter(this::mayBeOnDuty)
                .sorted(Comparator.<String, Boolean>comparing(ethicists::contains)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Everybody who could be on duty. */
    Set<String> adults() {
        return subjects(roster.members()).stream().filter(this::mayBeOnDuty).collect(Collectors.toSet());
    }

    /** Minors accompany nobody (SAF-01). */
    private boolean mayBeOnDuty(String subject) {
        return !minors.contains(subject) && hasNoPartInTheDecision(subject);
    }

    /** Who decided works in no session of the version, nor does who is bound to them (ETH-02). */
    private boolean hasNoPartInTheDecision(String subject) {
        return review == null
                || Stream.concat(
                                review.voters().stream().filter(voter -> voter.vote() != null),
                                review.deciders().stream())
                        .noneMatch(voter -> voter.person().equals(subject)
                                || voter.boundTo().contains(subject));
    }

    /** How the version is decided about; the mildest way while none was submitted. */
    ReviewPath path() {
        return version == null
                ? house.policy().tier(intensity()).review()
                : house.policy().reviewOf(version.facts());
    }

    /** Whether the ethicists decided, and approved. */
    boolean approved() {
        return review != null && review.standing() == Standing.APPROVED;
    }

    /** Everybody who could decide about the version, the recused included. */
    List<VoterFacts> voters() {
        return review == null
                ? subjects(roster.holders(Role.ETHICIST)).stream()
                        .map(ethicist -> new VoterFacts(ethicist, null, false, Set.of(), null, false, false))
                        .toList()
                : review.voters();
    }

    /** Whether somebody may decide, when just as many as the dream takes at least are kept from it to accompany it. */
    Predicate<VoterFacts> maySupport() {
        Set<String> needed = facilitators().stream().limit(facilitatorsNeeded()).collect(Collectors.toSet());
        return voter -> !voter.entangled()
                && !Boolean.TRUE.equals(voter.conflictDeclared())
                && !needed.contains(voter.person())
                && Collections.disjoint(needed, voter.boundTo());
    }

    boolean needsLace() {
        return version != null && version.facts().lace().needed();
    }

    boolean hasApprovedLace() {
        return version != null && !Collections.disjoint(version.facts().lace().firmwareSha256(), firmware);
    }

    static Set<String> subjects(List<Member> members) {
        return members.stream().map(Member::subject).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "HouseFacts[" + house.id() + "]";
    }
}
