package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Post;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts on record that a person depends on somebody of the crew, and takes it off; the person is held meanwhile. */
@Component
class DeclareRelation {

    private final KnownPeople known;
    private final ParticipantRegister participants;
    private final SanctuaryRegister sanctuaries;
    private final Relations relations;
    private final ServerClock clock;

    DeclareRelation(
            KnownPeople known,
            ParticipantRegister participants,
            SanctuaryRegister sanctuaries,
            Relations relations,
            ServerClock clock) {
        this.known = known;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.relations = relations;
        this.clock = clock;
    }

    @AtomicStep
    public Relation declare(Caller caller, ParticipantId person, NewRelation request) {
        Post crew = whoMayBeNamed(caller, person, sanctuaries.post(request.crewId()));
        Actor by = caller.is(crew.member().subject())
                ? caller.as(crew.member().role())
                : participants.actor(caller, person);
        participants.hold(person);
        if (relations.existsByParticipantIdAndCrewIdAndKind(person, request.crewId(), request.kind())) {
            throw Refused.because(CareProblem.RELATION_EXISTS);
        }
        return relations.saveAndFlush(
                new Relation(new RelationId(Ids.next()), person, crew, request.kind(), by, clock.now()));
    }

    /** Not by the one on whom the person depends: that would be exactly what the charter is wary of. */
    @AtomicStep
    public void remove(Caller caller, ParticipantId person, RelationId id) {
        Relation relation = visible(caller, person, id);
        if (!caller.is(person) && (relation.isTo(caller) || !participants.mayKnow(caller, person))) {
            throw Refused.forbidden(
                    "The person removes it, or an ORGANIZER or FACILITATOR of a sanctuary where they are"
                            + " known, other than whom it is about.");
        }
        participants.hold(person);
        relation.end(participants.actor(caller, person), clock.now());
        relations.delete(relation);
        relations.flush();
    }

    Relation visible(Caller caller, ParticipantId person, RelationId id) {
        return relations
                .findByParticipantIdAndId(person, id)
                .filter(relation -> relation.isTo(caller) || participants.mayKnow(caller, person))
                .orElseThrow(Refused::notFound);
    }

    /** The person names anybody of any crew, crew that may know the person names colleagues, and everybody themselves. */
    private Post whoMayBeNamed(Caller caller, ParticipantId person, Optional<Post> crew) {
        boolean self = caller.is(person);
        boolean themselves =
                crew.isPresent() && caller.is(crew.get().member().subject()) && known.worksNear(caller, person);
        if (!self && !themselves && !participants.mayKnow(caller, person)) {
            throw Refused.notFound();
        }
        return crew.filter(found -> self || themselves || caller.worksAt(found.sanctuary()))
                .orElseThrow(() -> Refused.unprocessable(FieldError.at(
                        "#/crewId",
                        "Crew",
                        "is the id of a role that somebody holds, of your own crew if the relation is not yours")));
    }
}
