package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.reflection.ReflectionEvent;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gets what works are made of out of each of them in the transaction in which it may be used no more, or gives its weaver some time for that. */
@Component
class LoseSources {

    private final Artworks artworks;
    private final CheckSources checking;
    private final Materials materials;
    private final BirthDates births;
    private final ServerClock clock;

    LoseSources(Artworks artworks, CheckSources checking, Materials materials, BirthDates births, ServerClock clock) {
        this.artworks = artworks;
        this.checking = checking;
        this.materials = materials;
        this.births = births;
        this.clock = clock;
    }

    @EventListener
    void on(FearEvent event) {
        switch (event) {
            case FearEvent.Withdrawn _, FearEvent.Screened _, FearEvent.PermissionsChanged _ ->
                look(SourceId.of(event.fear()), clock.now());
            case FearEvent.Submitted _, FearEvent.Redacted _, FearEvent.Read _ -> {
                // takes nothing away
            }
        }
    }

    @EventListener
    void on(ReflectionEvent event) {
        switch (event) {
            case ReflectionEvent.TakenBack _,
                    ReflectionEvent.Shared _,
                    ReflectionEvent.FileKept _,
                    ReflectionEvent.Screened _ -> look(SourceId.of(event.reflection()), clock.now());
            case ReflectionEvent.Written _ -> {
                // takes nothing away
            }
        }
    }

    /** Somebody may turn out to have been a minor; they are held, as always before what they gave. */
    @EventListener
    void on(ParticipantEvent.BirthDateCorrected corrected) {
        lookAtAllOf(corrected.person());
    }

    @EventListener
    void on(ParticipantEvent.Merged merged) {
        lookAtAllOf(merged.into());
    }

    private void lookAtAllOf(ParticipantId person) {
        Instant at = clock.now();
        materials.holdUsed(births.subjectsOf(person)).forEach(source -> look(source, at));
    }

    /** A permission ended by itself. */
    @Transactional
    public void ended(SanctuaryId house, FearId fear) {
        SourceId source = SourceId.of(fear);
        materials.hold(house, Set.of(source));
        look(source, clock.now());
    }

    /** Whoever calls this holds it. */
    private void look(SourceId source, Instant at) {
        Set<ArtworkId> using = artworks.using(source);
        if (using.isEmpty()) {
            return;
        }
        for (Artwork artwork : artworks.lockAll(using)) {
            if (!checking.permitted(artwork, source, at)) {
                artwork.lose(source, checking.blendHoldsWithout(artwork, Set.of(source)), at);
                artworks.saveAndFlush(artwork);
                materials.record(artwork, at);
            }
        }
    }

    /** Nobody took out in time what had to go. */
    @Transactional
    public void takeDownOverdue(ArtworkId id) {
        artworks.lock(id).ifPresent(artwork -> {
            Instant at = clock.now();
            artwork.takeDownOverdue(at);
            artworks.saveAndFlush(artwork);
            materials.record(artwork, at);
        });
    }
}
