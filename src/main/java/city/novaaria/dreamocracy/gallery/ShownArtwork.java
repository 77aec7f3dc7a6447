package city.novaaria.dreamocracy.gallery;

/** An artwork as one caller sees it, and its version. */
record ShownArtwork(ArtworkView view, long version) {

    @Override
    public String toString() {
        return "ShownArtwork";
    }
}
