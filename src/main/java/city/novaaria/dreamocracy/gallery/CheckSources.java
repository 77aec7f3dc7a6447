package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.anonymity.Blend;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a work be made only of what permits it now (FEA-01) and was cleared (FEA-02), and names no minor. */
@Component
class CheckSources {

    private final Materials materials;

    CheckSources(Materials materials) {
        this.materials = materials;
    }

    /** Holds all of it until the transaction ends, so that who takes it back at the same moment comes before or after. */
    void mustBePermitted(SanctuaryId house, NewArtwork request, Instant at) {
        List<AskedSource> sources = request.asked();
        if (sources.isEmpty() && request.fromScenes().isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/sources", "Size", "made-of-something"));
        }
        Set<SourceId> used = sources.stream().map(AskedSource::id).collect(Collectors.toSet());
        Map<SourceId, PermittedSource> known = materials.hold(house, used).stream()
                .collect(Collectors.toMap(PermittedSource::id, Function.identity()));
        List<FieldError> faults = new ArrayList<>();
        Set<SourceId> seen = new HashSet<>();
        for (AskedSource source : sources) {
            if (!seen.add(source.id())) {
                throw Refused.unprocessable(source.twice());
            }
            PermittedSource found = known.get(source.id());
            if (found == null || !found.permit().permits(source.form(), source.attribution(), at)) {
                faults.add(source.notPermitted());
            }
        }
        mustBeEmpty(faults);
    }

    /**
     * The same of a work that is about to be published. Only now it is told whether a blend is enough people's: whoever could
     * try that with every draft would find out which fears are one person's.
     */
    void mayBePublished(Artwork artwork, Instant at) {
        mustStillBePermitted(artwork, at);
        if (!blendHolds(artwork)) {
            mustBeEmpty(List.of(FieldError.at("#/sources", "Blend", "blend", Map.of("people", Blend.ENOUGH))));
        }
    }

    /** The same of a work as it is. */
    void mustStillBePermitted(Artwork artwork, Instant at) {
        mustStillBePermitted(artwork, artwork.all(ArtworkSource::inUse), at);
    }

    /** The same of some of what is in it, whose owner agrees to be named: that they do is not enough. */
    void mustStillBePermitted(Artwork artwork, Set<SourceId> some, Instant at) {
        boolean permitted = materials.hold(artwork.sanctuaryId(), some).stream()
                .allMatch(found -> permits(found, artwork.source(found.id()), at));
        mustBeEmpty(permitted ? List.of() : List.of(FieldError.at("#/sources", "Permitted", "fear-for-art")));
    }

    /** Whether it may be used in all the ways in which the work uses it. */
    boolean permitted(Artwork artwork, SourceId id, Instant at) {
        return materials.known(artwork.sanctuaryId(), Set.of(id)).stream()
                .allMatch(found -> permits(found, artwork.source(id), at));
    }

    /** Which reason it is would tell how old somebody is. */
    private static boolean permits(PermittedSource found, @Nullable ArtworkSource source, Instant at) {
        return source == null || found.permit().permits(source.form(), source.attribution(), at);
    }

    boolean blendHolds(Artwork artwork) {
        return blendHolds(artwork.all(source -> source.inUse() && source.form() == SourceForm.BLENDED));
    }

    /** The same without some of it. */
    boolean blendHoldsWithout(Artwork artwork, Set<SourceId> lost) {
        Set<SourceId> left = artwork.all(source -> source.inUse() && source.form() == SourceForm.BLENDED);
        left.removeAll(lost);
        return blendHolds(left);
    }

    private boolean blendHolds(Set<SourceId> blended) {
        return blended.isEmpty() || Blend.of(materials.contributors(blended)).holds();
    }

    private static void mustBeEmpty(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Refused.because(GalleryProblem.FEAR_NOT_PERMITTED).with("errors", faults);
        }
    }
}
