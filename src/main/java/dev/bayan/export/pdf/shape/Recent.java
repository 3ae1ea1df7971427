package dev.bayan.export.pdf.shape;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was made lately, kept up to a weight and found again by any number of threads.
 *
 * <pre>
 * new Recent&lt;String, ShapedWord>(100_000, word -> word.glyphs().size()).get("مصر", this::shape)
 * </pre>
 *
 * <p>Two generations: when the young one has half of the weight it becomes the old one, and what
 * was not asked for since the last such change is forgotten. A hit takes no lock and writes
 * nothing; an order of use would have every thread write to it at every word.
 */
public final class Recent<K, V> {

  private record Generations<K, V>(
      ConcurrentMap<K, V> young, ConcurrentMap<K, V> old, AtomicLong weight) {}

  private final long most;
  private final ToIntFunction<V> weigher;
  private volatile Generations<K, V> generations = begin(new ConcurrentHashMap<>());

  /**
   * @param most weight of all that is kept; one thing may weigh more
   */
  public Recent(long most, ToIntFunction<V> weigher) {
    this.most = most;
    this.weigher = weigher;
  }

  private static <K, V> Generations<K, V> begin(ConcurrentMap<K, V> old) {
    return new Generations<>(new ConcurrentHashMap<>(), old, new AtomicLong());
  }

  /** What was made for a key, or is made now; two threads may each make it, and get one of both. */
  public V get(K key, Function<? super K, ? extends V> maker) {
    Generations<K, V> now = generations;
    V known = now.young().get(key);
    if (known != null) {
      return known;
    }
    V aged = now.old().get(key);
    V value = aged == null ? maker.apply(key) : aged;
    V other = now.young().putIfAbsent(key, value);
    if (other != null) {
      return other;
    }
    if (now.weight().addAndGet(weigher.applyAsInt(value)) > most / 2) {
      age(now);
    }
    return value;
  }

  @SuppressWarnings("ReferenceEquality")
  private synchronized void age(Generations<K, V> seen) {
    if (generations == seen) {
      generations = begin(seen.young());
    }
  }
}
