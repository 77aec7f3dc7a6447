package city.novaaria.dreamocracy.exhibition;

/** An exhibition as one caller sees it, and its version. */
record ShownExhibition(ExhibitionView view, long version) {

    @Override
    public String toString() {
        return "ShownExhibition";
    }
}
