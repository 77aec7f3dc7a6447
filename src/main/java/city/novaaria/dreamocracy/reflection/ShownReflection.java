package city.novaaria.dreamocracy.reflection;

/** A reflection as one caller sees it, and its tag. */
record ShownReflection(ReflectionView view, long version) {

    @Override
    public String toString() {
        return "ShownReflection";
    }
}
