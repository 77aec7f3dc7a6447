package city.novaaria.dreamocracy.race;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.DreamChecker;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The checker finds what was planted behind the service's back, each kind of violation on its own. */
@OnPostgres
class DreamCheckerTest {

    /** What to do to a running dream of Aya and Ben, whose session is {@code :s}, so that it violates the promise. */
    private static final Map<String, String> PLANTS = Map.ofEntries(
            entry("G1: dreamt without a consent that was given before and still counted", """
                    update consent set valid_until = given_at + interval '1' second
                    where id in (select consent_id from enrollment where session_id = :s)"""),
            entry("G1: dreams on a consent that does not count now", """
                    update consent set status = 'SUPERSEDED', live_key = null
                    where id in (select consent_id from enrollment where session_id = :s)"""),
            entry("G3: was taken into the dream after leaving", """
                    update enrollment set state = 'WITHDRAWN', live_consent_status = null, live_key = null,
                        enrolled_key = null, left_at = dreaming_since - interval '1' second where session_id = :s"""),
            entry("G12: started without an approval in force", """
                    update ethics_review set expires_at = decided_at + interval '1' second
                    where dreamscape_version_id = (select dreamscape_version_id from session where id = :s)"""),
            entry("G12: started with too few votes for it", """
                    update ethics_reviewer set vote = 'ABSTAIN' where review_id = (select r.id from ethics_review r
                        join session s on s.dreamscape_version_id = r.dreamscape_version_id where s.id = :s)"""),
            entry("G12: started with a blocking condition that nobody verified", """
                    insert into ethics_condition (id, review_id, position, text, blocking, version)
                    select gen_random_uuid(), r.id, 99, 'Mind the water.', true, 0 from ethics_review r
                    join session s on s.dreamscape_version_id = r.dreamscape_version_id where s.id = :s"""),
            entry("ETH-02: decided by somebody who had a hand in the dreamscape", """
                    insert into dreamscape_maker (dreamscape_id, subject)
                    select s.dreamscape_id, 'tariq' from session s where s.id = :s"""),
            entry("ETH-02: decided by somebody who led the dream", """
                    insert into session_deed (session_id, subject) values (:s, 'tariq')"""),
            entry("ETH-02: decided by somebody who dreamt it", """
                    update participant set subject = 'tariq' where subject = 'aya'"""),
            entry("G13: was in two dreams at once", """
                    update enrollment set dreaming_since = (select started_at from session where id = :s)
                            - interval '1' second,
                        left_at = (select started_at from session where id = :s) + interval '1' hour
                    where id = (select e.id from enrollment e join participant p on p.id = e.participant_id
                        where p.subject = 'aya' and e.session_id <> :s and e.dreaming_since is not null limit 1)"""),
            entry("G13: dreams in a session that does not run", """
                    update session set state = 'SURFACING', live_chamber_id = null where id = :s"""),
            entry("LIV-01: started without a record of what was seen", """
                    delete from start_record where session_id = :s"""),
            entry("SAF-01: runs with too few who accompany", """
                    delete from session_duty where session_id = :s"""),
            entry("SAF-01: dreams and leads at once", """
                    update participant set subject = 'jun' where subject = 'aya'"""),
            entry("capacity: more people than places", """
                    update enrollment set session_id = :s where id = (select e.id from enrollment e
                        where e.session_id <> :s and e.state = 'ENROLLED' limit 1)"""),
            entry("capacity: more places than berths", """
                    update chamber set berths = 1 where id = (select chamber_id from session where id = :s)"""),
            entry("VUL-01: a minor dreams without permission", """
                    update participant set birth_date = birth_date + interval '200' year where subject = 'aya'"""));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DatabaseCopy justLoaded;

    @Test
    void findsEachKindOfViolation() {
        DreamChecker checker = new DreamChecker(jdbc);
        assertThat(PLANTS).containsOnlyKeys(DreamChecker.names());
        PLANTS.forEach((name, plant) -> {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
            Client.at(port)
                    .as("jun")
                    .post("/sessions/" + dream.session() + "/start")
                    .mustBe(200);
            assertThat(checker.violations()).isEmpty();

            behindTheService(plant.replace(":s", "'" + dream.session() + "'"));
            List<String> found = checker.violations();

            assertThat(found).as(name).anyMatch(violation -> violation.startsWith(name + ": "));
            justLoaded.restore();
        });
    }

    /** Without foreign keys, which would prevent some of it. */
    private void behindTheService(String plant) {
        jdbc.execute("set session_replication_role = replica; " + plant + "; set session_replication_role = origin");
    }
}
