package city.novaaria.dreamocracy.webhook;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.GroupLog.Place;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Who sends what, in the tables. A sender has a webhook for itself for a while, and moves on only what it found and has still:
 * one that was paused and comes back confirms nothing. Nothing here is held while something is sent.
 */
@Repository
class Senders {

    /** Longer than one call takes, so that nobody else sends meanwhile; a sender that died is followed after it. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String OVER = literals(SessionState::over);
    private static final String GOES_ON = literals(state -> !state.over());

    /** Lines of the log that were not passed on; %s is where the sessions are looked for. */
    private static final String BEHIND = """
            select w.id as webhook_id, l.session_id, l.last_seq, case when s.state in (%2$s) then 1 else 0 end as is_over,
                d.id, d.seq, d.ordinal, d.attempts, d.failing_since, d.next_attempt_at, w.tells_from
            from webhook w %1$s
            where w.state = 'ACTIVE' and l.last_seq > coalesce(d.seq, 0)
              and (d.id is not null or l.last_at >= w.tells_from)
              and coalesce(d.state, 'CURRENT') <> 'PARKED'
              and (d.next_attempt_at is null or d.next_attempt_at <= ?)""";

    private static final String ANY_SESSION = """
            join session s on s.sanctuary_id = w.sanctuary_id
            join session_event_lane l on l.session_id = s.id
            left join webhook_delivery d on d.webhook_id = w.id and d.session_id = s.id""";

    private static final String KNOWN_SESSION = """
            join webhook_delivery d on d.webhook_id = w.id and d.goes_on
            join session_event_lane l on l.session_id = d.session_id
            join session s on s.id = d.session_id""";

    private static final String BEHIND_ANYWHERE = BEHIND.formatted(ANY_SESSION, OVER);

    /** Without what is over and was passed on to the end, or was never begun. */
    private static final String BEHIND_IN_WHAT_GOES_ON = BEHIND.formatted(
                    ANY_SESSION.replace("w.sanctuary_id\n", "w.sanctuary_id and s.state in (" + GOES_ON + ")\n"), OVER)
            + " union all "
            + BEHIND.formatted(KNOWN_SESSION + " and s.state in (" + OVER + ")", OVER);

    /** Only while somebody answers for it. */
    private static final String ANSWERED_FOR =
            " and exists (select 1 from crew c where c.sanctuary_id = %1$s.sanctuary_id"
                    + " and c.role = 'STEWARD' and c.live_key = %1$s.answered_by)";

    private static final String STILL_SENDING =
            " and exists (select 1 from webhook w where w.id = webhook_delivery.webhook_id and w.sender = ?)";

    private final Rows rows;

    Senders(Rows rows) {
        this.rows = rows;
    }

    /**
     * A session of which not all was passed on.
     *
     * @param delivery null when it was never begun
     * @param last how far the log had got when this was found
     * @param over whether the session was over by then
     */
    record Lane(
            SessionId session,
            @Nullable WebhookDeliveryId delivery,
            Place place,
            int attempts,
            @Nullable Instant failingSince,
            long last,
            boolean over) {

        Lane begunAs(WebhookDeliveryId id, Place begin) {
            return new Lane(session, id, begin, attempts, failingSince, last, over);
        }

        Lane confirmedUpTo(Place reached) {
            return new Lane(session, delivery, reached, 0, null, last, over);
        }

        @Override
        public String toString() {
            return "Lane[" + session + "]";
        }
    }

    /** Who has something to do, those first who were served longest ago. */
    List<WebhookId> due(Instant now, boolean alsoWhatIsOver, int most) {
        String behind = alsoWhatIsOver ? BEHIND_ANYWHERE : BEHIND_IN_WHAT_GOES_ON;
        var query = rows.ask("""
                        select w.id from webhook w
                        where w.state in ('PENDING', 'ACTIVE') and (w.sending_until is null or w.sending_until <= ?)
                          and (w.rest_until is null or w.rest_until <= ?)
                          and (w.state = 'PENDING' or w.id in (select webhook_id from (%s) behind))%s
                        order by w.served_at nulls first fetch first ? rows only""".formatted(behind, ANSWERED_FOR.formatted("w")))
                .param(time(now))
                .param(time(now))
                .param(time(now));
        return (alsoWhatIsOver ? query : query.param(time(now)))
                .param(most)
                .query((row, _) -> new WebhookId(Columns.uuid(row, "id")))
                .list();
    }

    /** Sessions of that webhook, those first of which nothing failed. */
    List<Lane> behind(WebhookId webhook, Instant now, boolean alsoWhatIsOver, int most) {
        String behind = alsoWhatIsOver ? BEHIND_ANYWHERE : BEHIND_IN_WHAT_GOES_ON;
        var query = rows.ask(
                        "select * from (%s) behind where webhook_id = ? order by next_attempt_at nulls first, session_id fetch first ? rows only"
                                .formatted(behind))
                .param(time(now));
        return (alsoWhatIsOver ? query : query.param(time(now)))
                .param(webhook.value())
                .param(most)
                .query((row, _) -> {
                    @Nullable UUID id = row.getObject("id", UUID.class);
                    return new Lane(
                            new SessionId(Columns.uuid(row, "session_id")),
                            id == null ? null : new WebhookDeliveryId(id),
                            new Place(row.getLong("seq"), row.getInt("ordinal")),
                            row.getInt("attempts"),
                            Columns.instantIfAny(row, "failing_since"),
                            row.getLong("last_seq"),
                            row.getInt("is_over") == 1);
                })
                .list();
    }

    /** Whether this sender has it for itself from now on. */
    boolean claim(WebhookId webhook, UUID sender, Instant now) {
        return rows.ask("""
                        update webhook set sender = ?, sending_until = ?, served_at = ?
                        where id = ? and state in ('PENDING', 'ACTIVE') and (sending_until is null or sending_until <= ?)""")
                        .param(sender)
                        .param(time(now.plus(LEASE)))
                        .param(time(now))
                        .param(webhook.value())
                        .param(time(now))
                        .update()
                == 1;
    }

    /** Asked before each call: whether the sender still has it, it still wants to be called, and somebody answers for it. */
    boolean mayGoOn(WebhookId webhook, UUID sender, WebhookState as, Instant now) {
        return rows.ask("update webhook set sending_until = ? where id = ? and sender = ? and state = ?"
                                + ANSWERED_FOR.formatted("webhook"))
                        .param(time(now.plus(LEASE)))
                        .param(webhook.value())
                        .param(sender)
                        .param(as.name())
                        .update()
                == 1;
    }

    /** Lets others send; after a failure the receiver has some rest. */
    void release(WebhookId webhook, UUID sender, int failures, @Nullable Instant restUntil) {
        rows.ask("""
                        update webhook set sender = null, sending_until = null, failures = ?, rest_until = ?
                        where id = ? and sender = ?""")
                .param(failures)
                .param(restUntil == null ? null : time(restUntil))
                .param(webhook.value())
                .param(sender)
                .update();
    }

    /** Ends its rest, because somebody asks for it. */
    void callAgain(WebhookId webhook) {
        rows.ask("update webhook set failures = 0, rest_until = null where id = ?")
                .param(webhook.value())
                .update();
    }

    void forget(WebhookId webhook) {
        rows.ask("delete from webhook_delivery where webhook_id = ?")
                .param(webhook.value())
                .update();
    }

    private static String literals(Predicate<SessionState> which) {
        return Rows.literals(Arrays.stream(SessionState.values()).filter(which).toList());
    }

    void begin(WebhookId webhook, SessionId session, WebhookDeliveryId id, Place place) {
        rows.ask("""
                        insert into webhook_delivery
                            (id, webhook_id, session_id, seq, ordinal, state, attempts, goes_on, version)
                        values (?, ?, ?, ?, ?, 'CURRENT', 0, true, 0)""")
                .param(id.value())
                .param(webhook.value())
                .param(session.value())
                .param(place.seq())
                .param(place.ordinal())
                .update();
    }

    /** The receiver has it; false when somebody else is at it by now. */
    boolean confirm(WebhookDeliveryId id, Place from, Place to, int status, UUID sender, Instant at) {
        return rows.ask("""
                                update webhook_delivery
                                set seq = ?, ordinal = ?, state = 'CURRENT', attempts = 0, failing_since = null, last_status = ?,
                                    next_attempt_at = null, acknowledged_at = ?, version = version + 1
                                where id = ? and seq = ?""" + STILL_SENDING)
                        .param(to.seq())
                        .param(to.ordinal())
                        .param(status)
                        .param(time(at))
                        .param(id.value())
                        .param(from.seq())
                        .param(sender)
                        .update()
                == 1;
    }

    /** Whatever else is in the log is not for this webhook, and nothing waits; a session that is over and passed on is not looked at any more. */
    boolean passOver(WebhookDeliveryId id, Place from, Place to, boolean goesOn, UUID sender) {
        return rows.ask("""
                                update webhook_delivery
                                set seq = ?, ordinal = ?, goes_on = ?, state = 'CURRENT', attempts = 0, failing_since = null,
                                    next_attempt_at = null, version = version + 1
                                where id = ? and seq = ?""" + STILL_SENDING)
                        .param(to.seq())
                        .param(to.ordinal())
                        .param(goesOn)
                        .param(id.value())
                        .param(from.seq())
                        .param(sender)
                        .update()
                == 1;
    }

    /** The receiver does not have it; parked when it is not tried again. */
    void fail(Lane lane, Instant failingSince, @Nullable Integer status, @Nullable Instant nextAttempt, UUID sender) {
        rows.ask("""
                        update webhook_delivery
                        set state = ?, attempts = attempts + 1, failing_since = ?, last_status = ?, next_attempt_at = ?,
                            version = version + 1
                        where id = ? and seq = ?""" + STILL_SENDING)
                .param(nextAttempt == null ? DeliveryState.PARKED.name() : DeliveryState.RETRYING.name())
                .param(time(failingSince))
                .param(status)
                .param(nextAttempt == null ? null : time(nextAttempt))
                .param(Objects.requireNonNull(lane.delivery()).value())
                .param(lane.place().seq())
                .param(sender)
                .update();
    }
}
