package dev.bayan.export.pdf.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final AtomicInteger made = new AtomicInteger();

  private String make(int key) {
    made.incrementAndGet();
    return "x".repeat(key % 10 + 1);
  }

  @Test
  void nothingIsMadeTwiceWhileThereIsRoom() {
    Recent<Integer, String> recent = new Recent<>(1_000, String::length);
    for (int i = 0; i < 300; i++) {
      assertThat(recent.get(i % 50, this::make)).hasSize(i % 50 % 10 + 1);
    }
    assertThat(made).hasValue(50);
  }

  @Test
  void whatIsAskedForAgainAndAgainIsNeverForgotten() {
    Recent<Integer, String> recent = new Recent<>(100, String::length);
    recent.get(9, this::make);
    made.set(0);
    for (int i = 10; i < 10_000; i++) {
      recent.get(i, this::make);
      recent.get(9, key -> "made anew");
      assertThat(recent.get(9, this::make)).isEqualTo("x".repeat(10));
    }
    assertThat(made).hasValue(9_990);
  }

  @Test
  void neverKeepsMoreThanItsWeight() {
    Recent<Integer, String> recent = new Recent<>(100, String::length);
    for (int i = 0; i < 10_000; i++) {
      recent.get(i, this::make);
    }
    made.set(0);
    int kept = 0;
    for (int i = 9_999; i >= 0 && made.get() == 0; i--) {
      recent.get(i, this::make);
      kept += made.get() == 0 ? i % 10 + 1 : 0;
    }
    assertThat(kept).isBetween(30, 110);
  }

  @Test
  void threadsThatMakeTheSameGetTheSame() throws Exception {
    Recent<Integer, Object> recent = new Recent<>(1_000_000, value -> 1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        int key = round;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> found = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          found.add(
              threads.submit(
                  () -> {
                    start.await();
                    return recent.get(key, k -> new Object());
                  }));
        }
        start.countDown();
        Object first = found.get(0).get();
        for (Future<Object> other : found) {
          assertThat(other.get()).isSameAs(first);
        }
      }
    } finally {
      threads.shutdown();
    }
  }
}
