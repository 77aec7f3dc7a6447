package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the tables. Two records are held in the order of their ids, as everywhere. */
@Component
class StoredPersonRecords implements PersonRecords {

    private final Participants participants;
    private final Guardianships guardianships;
    private final BirthDateCorrections corrections;
    private final SanctuaryRegister sanctuaries;
    private final Hosts hosts;
    private final Rows rows;
    private final ServerClock clock;

    StoredPersonRecords(
            Participants participants,
            Guardianships guardianships,
            BirthDateCorrections corrections,
            SanctuaryRegister sanctuaries,
            Hosts hosts,
            Rows rows,
            ServerClock clock) {
        this.participants = participants;
        this.guardianships = guardianships;
        this.corrections = corrections;
        this.sanctuaries = sanctuaries;
        this.hosts = hosts;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Both hold(ParticipantId remaining, ParticipantId duplicate) {
        participants.holdAmong(List.of(remaining, duplicate));
        return look(remaining, duplicate);
    }

    @Override
    public Both look(ParticipantId remaining, ParticipantId duplicate) {
        return new Both(entry(find(remaining)), entry(find(duplicate)));
    }

    private Participant find(ParticipantId record) {
        return participants.findById(record).orElseThrow(Refused::notFound);
    }

    private Entry entry(Participant person) {
        return new Entry(
                person.id(),
                person.subject(),
                person.birthDate(),
                sanctuaries
                        .find(person.homeSanctuaryId())
                        .orElseThrow(Refused::notFound)
                        .site()
                        .isMinor(person.birthDate(), clock.now()),
                person.mergedInto() != null,
                guardianships.of(AnyOf.ids(List.of(person.id()))).stream()
                        .map(guarded -> guarded.link().guardianId())
                        .collect(Collectors.toSet()),
                !guardianships.childrenOf(person.id()).isEmpty(),
                corrections.existsByOpenKey(person.id().value()));
    }

    @Override
    public boolean speaksForBoth(Caller caller, Both records, Instant at) {
        return (records.remaining().minor() || records.duplicate().minor())
                && List.of(records.remaining(), records.duplicate()).stream()
                        .allMatch(record -> !caller.is(record.id())
                                && caller.participants().stream()
                                        .flatMap(self -> guardianships.between(record.id(), self).stream())
                                        .anyMatch(link -> link.verifiedAt(at)));
    }

    @Override
    public Wards wardsOf(ParticipantId guardian, Instant at) {
        List<Participant> children = guardianships.withChildOf(guardian).stream()
                .filter(ward -> ward.link().verifiedAt(at))
                .map(Ward::child)
                .toList();
        Map<SanctuaryId, SiteFacts> homes =
                hosts.sites(children.stream().map(Participant::homeSanctuaryId).collect(Collectors.toSet()));
        return new Wards(
                children.stream().map(Participant::id).collect(Collectors.toSet()),
                children.stream()
                        .filter(child -> isMinor(child, homes.get(child.homeSanctuaryId()), at))
                        .map(Participant::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean isMinor(Participant child, @Nullable SiteFacts home, Instant at) {
        return home != null && home.isMinor(child.birthDate(), at);
    }

    @Override
    public void merge(Both held, Actor by, Instant at) {
        Participant remaining = find(held.remaining().id());
        Participant duplicate = find(held.duplicate().id());
        duplicate.goOnAs(remaining, by, at);
        participants.saveAndFlush(duplicate);
        participants.findByMergedInto(duplicate.id()).forEach(earlier -> {
            earlier.followTo(remaining.id(), by, at);
            participants.saveAndFlush(earlier);
        });
        keepWithinBoth(remaining, duplicate, by, at);
        rows.ask("""
                        insert into participant_known_at (participant_id, sanctuary_id)
                        select cast(? as uuid), k.sanctuary_id from participant_known_at k
                        where k.participant_id = ? on conflict do nothing""")
                .param(remaining.id().value())
                .param(duplicate.id().value())
                .update();
    }

    private void keepWithinBoth(Participant remaining, Participant duplicate, Actor by, Instant at) {
        Boundaries theirs = duplicate.boundaries();
        if (theirs != null) {
            Boundaries own = remaining.boundaries();
            remaining.keepWithin(own == null ? theirs : own.and(theirs, at), by, at);
            participants.saveAndFlush(remaining);
        }
    }
}
