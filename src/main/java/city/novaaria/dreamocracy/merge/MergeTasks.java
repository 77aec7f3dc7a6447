package city.novaaria.dreamocracy.merge;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.PersonRecords;
import city.novaaria.dreamocracy.participant.PersonRecords.Wards;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Merges that wait for the person whom they are about, or for who speaks for them, and for somebody else of the house. */
@Repository
class MergeTasks implements TaskSource {

    private static final String WAITING = """
            record_merge m where m.sanctuary_id = ? and m.state in ('ASKED', 'AGREED')
              and (m.participant_id = ? and m.participant_agreed_at is null
                or m.duplicate_id = ? and m.duplicate_agreed_at is null%s)""";

    private static final String OF_A_CHILD = """

                or m.guardian_agreed_at is null and m.participant_id in (?) and m.duplicate_id in (?)
                  and (m.participant_id in (?) or m.duplicate_id in (?))""";

    private static final String HOUSES = """
            select sanctuary_id from record_merge where participant_id in (:concerned) and state in ('ASKED', 'AGREED')
            union select sanctuary_id from record_merge where duplicate_id in (:concerned) and state in ('ASKED', 'AGREED')""";

    /** Nobody's yes is missing, and there is no obstacle; see {@link Obstacles}. */
    private static final String NOTHING_IN_THE_WAY = """
            exists (select 1 from participant r join participant d on d.birth_date = r.birth_date
                where r.id = m.participant_id and d.id = m.duplicate_id
                  and r.merged_into is null and d.merged_into is null
                  and (d.subject is null or r.subject is not null)
                  and (r.subject is null or m.participant_agreed_at is not null)
                  and (d.subject is null or m.duplicate_agreed_at is not null)
                  and (r.subject is not null or m.guardian_agreed_at is not null)
                  and not exists (select 1 from crew c where c.subject = d.subject))
            and (m.guardian_agreed_at is null or exists (select 1 from guardianship g
                where g.participant_id = m.participant_id and g.ended_at is null))
            and not exists (select 1 from guardianship g
                where g.participant_id in (m.participant_id, m.duplicate_id) and g.ended_at is null
                  and not exists (select 1 from guardianship o
                      where o.participant_id in (m.participant_id, m.duplicate_id) and o.ended_at is null
                        and o.participant_id <> g.participant_id and o.guardian_id = g.guardian_id))
            and not exists (select 1 from guardianship g where g.guardian_id = m.duplicate_id and g.ended_at is null)
            and not exists (select 1 from birth_date_correction c where c.open_key in (m.participant_id, m.duplicate_id))
            and not exists (select 1 from enrollment e join session s on s.id = e.session_id
                where e.participant_id = m.duplicate_id and e.state <> 'CANCELLED' and s.state in (%s))
            and not exists (select 1 from enrollment e join session s on s.id = e.session_id
                where e.participant_id = m.participant_id and e.state <> 'CANCELLED' and s.state in (%s))""".formatted(Obstacles.NOT_OVER, Obstacles.RUNNING);

    private final PersonRecords records;
    private final Rows rows;

    MergeTasks(PersonRecords records, Rows rows) {
        this.records = records;
        this.rows = rows;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return Stream.concat(
                caller.participant().stream().flatMap(self -> toAgree(self, records.wardsOf(self, at))),
                caller.sanctuariesAs(Role.STEWARD, Role.ORGANIZER).stream().map(house -> toConfirm(caller, house)));
    }

    /** For the person themselves, and for whoever speaks for a child by both of its records. */
    private Stream<TaskBranch> toAgree(ParticipantId self, Wards wards) {
        Set<ParticipantId> concerned = new HashSet<>(wards.all());
        concerned.add(self);
        List<SanctuaryId> houses = rows.ask(HOUSES)
                .param("concerned", ids(concerned))
                .query((row, _) -> new SanctuaryId(uuid(row, "sanctuary_id")))
                .list();
        return houses.stream()
                .map(house -> TaskBranch.ofNothing(TaskKind.AGREE_TO_MERGE, house, waiting(house, self, wards)));
    }

    private static KeysetBranch waiting(SanctuaryId house, ParticipantId self, Wards wards) {
        Stream<Object> own = Stream.of(house.value(), self.value(), self.value());
        if (wards.minors().isEmpty()) {
            return new KeysetBranch("m.id", WAITING.formatted(""), own.toList());
        }
        List<UUID> all = ids(wards.all());
        List<UUID> minors = ids(wards.minors());
        return new KeysetBranch(
                "m.id",
                WAITING.formatted(OF_A_CHILD),
                Stream.concat(own, Stream.of(all, all, minors, minors)).toList());
    }

    private static List<UUID> ids(Set<ParticipantId> records) {
        return records.stream().map(ParticipantId::value).toList();
    }

    private static TaskBranch toConfirm(Caller caller, SanctuaryId house) {
        KeysetBranch agreed = KeysetBranch.of(
                        "m.id", "record_merge m where m.sanctuary_id = ? and m.state = 'AGREED'", house.value())
                .and(NOTHING_IN_THE_WAY)
                .and("m.asked_by <> ?", caller.subject())
                .and(ParticipantRegister.IMPARTIAL.formatted("m.participant_id"), caller.subject(), caller.subject())
                .and(ParticipantRegister.IMPARTIAL.formatted("m.duplicate_id"), caller.subject(), caller.subject());
        return TaskBranch.ofNothing(TaskKind.CONFIRM_MERGE, house, agreed);
    }
}
