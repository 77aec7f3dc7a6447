package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question; most callers are nobody's guardian, and are told so at once. */
@Component
class StoredGuardianRegister implements GuardianRegister {

    private final Guardianships guardianships;
    private final Participants participants;
    private final SanctuaryRegister sanctuaries;
    private final Hosts hosts;
    private final Rows rows;

    StoredGuardianRegister(
            Guardianships guardianships,
            Participants participants,
            SanctuaryRegister sanctuaries,
            Hosts hosts,
            Rows rows) {
        this.guardianships = guardianships;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.hosts = hosts;
        this.rows = rows;
    }

    @Override
    public boolean speaksFor(Caller caller, ParticipantId person, SanctuaryId where, Instant at) {
        return caller.participant()
                .filter(guardian -> speaksFor(guardian, person, where, at))
                .isPresent();
    }

    @Override
    public boolean speaksFor(ParticipantId guardian, ParticipantId person, SanctuaryId where, Instant at) {
        return guardianships
                .between(person, guardian)
                .filter(link -> link.verifiedAt(at))
                .filter(_ -> isMinor(person, where, at))
                .isPresent();
    }

    @Override
    public List<ParticipantId> childrenOf(ParticipantId guardian) {
        return guardianships.childrenOf(guardian);
    }

    @Override
    public Map<ParticipantId, Child> childrenWithVerified(ParticipantId guardian, Instant at) {
        return guardianships.withChildOf(guardian).stream()
                .filter(ward -> ward.link().verifiedAt(at))
                .collect(Collectors.toMap(
                        ward -> ward.child().id(),
                        ward -> new Child(
                                ward.child().id(),
                                ward.child().displayName(),
                                ward.remaining().birthDate())));
    }

    @Override
    public Map<ParticipantId, Set<SanctuaryId>> minorsKnownAt(ParticipantId guardian, Instant at) {
        Map<ParticipantId, Child> children = childrenWithVerified(guardian, at);
        if (children.isEmpty()) {
            return Map.of();
        }
        List<Known> known = rows.ask("""
                        select participant_id, sanctuary_id from participant_known_at where participant_id = any (?)""")
                .param(Rows.ids(children.keySet()))
                .query((row, _) -> new Known(
                        new ParticipantId(Columns.uuid(row, "participant_id")),
                        new SanctuaryId(Columns.uuid(row, "sanctuary_id"))))
                .list();
        Map<SanctuaryId, SiteFacts> sites =
                hosts.sites(known.stream().map(Known::house).collect(Collectors.toSet()));
        return known.stream()
                .filter(there -> isMinor(children.get(there.child()), sites.get(there.house()), at))
                .collect(Collectors.groupingBy(Known::child, Collectors.mapping(Known::house, Collectors.toSet())));
    }

    private record Known(ParticipantId child, SanctuaryId house) {}

    private static boolean isMinor(@Nullable Child child, @Nullable SiteFacts site, Instant at) {
        return child != null && site != null && site.isMinor(child.born(), at);
    }

    @Override
    public boolean mayTakeOut(ParticipantId guardian, ParticipantId person, SanctuaryId where, Instant since) {
        return guardianships.between(person, guardian, since) && isMinor(person, where, since);
    }

    @Override
    public boolean isMinor(ParticipantId person, SanctuaryId where, Instant at) {
        return participants
                .bornOn(person, at)
                .flatMap(birthDate ->
                        sanctuaries.find(where).map(house -> house.site().isMinor(birthDate, at)))
                .orElse(false);
    }
}
