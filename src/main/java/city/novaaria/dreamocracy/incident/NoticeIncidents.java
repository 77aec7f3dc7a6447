package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.aftercare.AftercareEvent;
import city.novaaria.dreamocracy.care.CareEvent;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.emergency.EmergencyAccessEvent;
import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceEvent;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.watch.WatchEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens an incident by itself, in the transaction in which something is found that somebody has to look into, however late
 * that is.
 */
@Component
class NoticeIncidents {

    private final Incidents incidents;
    private final EnrollmentRegister enrollments;
    private final SanctuaryRegister sanctuaries;
    private final Rows rows;

    NoticeIncidents(Incidents incidents, EnrollmentRegister enrollments, SanctuaryRegister sanctuaries, Rows rows) {
        this.incidents = incidents;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.rows = rows;
    }

    /** Whoever is in danger of their life is not only kept from dreaming (VUL-04). */
    @EventListener
    void on(CareEvent.Screened screened) {
        if (screened.acuteRisk()) {
            open(new Cause(IncidentOrigin.ACUTE_RISK, screened.sanctuary(), null, screened.person()), screened.at());
        }
    }

    @EventListener
    void on(FearEvent.Screened screened) {
        if (screened.escalated()) {
            open(new Cause(IncidentOrigin.ESCALATED_FEAR, screened.sanctuary(), null, null), screened.at());
        }
    }

    /** However long after the dream (AFT-02). */
    @EventListener
    void on(AftercareEvent.DistressFound found) {
        EnrolledPerson person = enrollments.find(found.enrollment());
        open(
                new Cause(IncidentOrigin.AFTERCARE, found.sanctuary(), person.sessionId(), person.participantId()),
                found.at());
        // what was closed too early goes on
        List<Incident> closed = incidents.closedIn(person.sessionId());
        PolicyProfile policy = policyOf(found.sanctuary());
        closed.forEach(incident -> incident.hearMore(policy, Actor.service(), found.at()));
        incidents.saveAll(closed);
    }

    @EventListener
    void on(WatchEvent.Rated rated) {
        rows.ask("""
                        select participant_id from distress_rating
                        where id = ? and (suds >= ? or asks = 'STEP_OUT')""")
                .param(rated.rating().value())
                .param(policyOf(rated.sanctuary()).distressStepOutFrom())
                .query(UUID.class)
                .optional()
                .ifPresent(person -> open(
                        new Cause(
                                IncidentOrigin.DISTRESS, rated.sanctuary(), rated.session(), new ParticipantId(person)),
                        rated.at()));
    }

    /** Of whom nothing was heard, or after whom nobody looked in time: somebody is to see why (LIV-02). */
    @EventListener
    void on(EnrollmentEvent.SteppedOut out) {
        if (out.actor().equals(Actor.service())) {
            open(
                    new Cause(
                            IncidentOrigin.DISTRESS,
                            out.sanctuary(),
                            out.session(),
                            enrollments.find(out.enrollment()).participantId()),
                    out.at());
        }
    }

    /** Whoever read what no emergency asked for is looked into by others (the ethicist who found it is among them). */
    @EventListener
    void on(EmergencyAccessEvent.Reviewed reviewed) {
        if (!reviewed.justified()) {
            rows.ask("select participant_id, holder from emergency_access where id = ?")
                    .param(reviewed.access().value())
                    .query((row, _) -> new Cause(
                            IncidentOrigin.UNJUSTIFIED_ACCESS,
                            reviewed.sanctuary(),
                            null,
                            new ParticipantId(Columns.uuid(row, "participant_id")),
                            row.getString("holder")))
                    .optional()
                    .ifPresent(cause -> open(cause, reviewed.at()));
        }
    }

    @EventListener
    void on(LaceEvent.CommandAcknowledged acknowledged) {
        lateLettingGo(acknowledged.command().value(), acknowledged.sanctuary(), acknowledged.at());
    }

    @EventListener
    void on(LaceEvent.CommandConfirmed confirmed) {
        lateLettingGo(confirmed.command().value(), confirmed.sanctuary(), confirmed.at());
    }

    /** A device that did not say in time that it let go of its wearer failed, even if it did in the end. */
    private void lateLettingGo(UUID command, SanctuaryId sanctuary, Instant at) {
        rows.ask("""
                        select c.session_id, e.participant_id from lace_command c join enrollment e on e.id = c.enrollment_id
                        where c.id = ? and c.kind = 'DESYNC' and c.due_at < ?""")
                .param(command)
                .param(Columns.time(at))
                .query((row, _) -> new Cause(
                        IncidentOrigin.FAIL_SAFE,
                        sanctuary,
                        new SessionId(Columns.uuid(row, "session_id")),
                        new ParticipantId(Columns.uuid(row, "participant_id"))))
                .optional()
                .ifPresent(cause -> open(cause, at));
    }

    private void open(Cause cause, Instant at) {
        if (!isKnown(cause)) {
            Incident incident = Incident.opened(new IncidentId(Ids.next()), cause, at);
            incident.expectAcknowledgement(policyOf(cause.sanctuary()));
            // so that it is known to whatever else is noticed in this transaction
            incidents.saveAndFlush(incident);
        }
    }

    /** The same was noticed of the same person in the same session, and nobody has looked at it yet. */
    private boolean isKnown(Cause cause) {
        ParticipantId person = cause.person();
        SessionId session = cause.session();
        return person != null
                && cause.conductOf() == null
                && rows.ask("""
                                select exists (select 1 from incident
                                    where participant_id = ? and origin = ? and state = 'REPORTED'
                                      and session_id is not distinct from cast(? as uuid))""")
                        .param(person.value())
                        .param(cause.origin().name())
                        .param(session == null ? null : session.value())
                        .query(Boolean.class)
                        .single();
    }

    private PolicyProfile policyOf(SanctuaryId house) {
        return sanctuaries.find(house).orElseThrow().policy();
    }
}
