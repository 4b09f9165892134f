#pragma once
// A callable that may own what cannot be copied. Like std::function, but move-only and called at most
// as often as its target allows; C++23 brings std::move_only_function.
#include <memory>
#include <type_traits>
#include <utility>

namespace candor {

template <class Signature>
class UniqueFunction;

template <class Out, class... In>
class UniqueFunction<Out(In...)> {
 public:
  UniqueFunction() = default;
  template <class Callable>
  requires(!std::is_same_v<std::remove_cvref_t<Callable>, UniqueFunction> &&
           std::is_invocable_r_v<Out, std::remove_cvref_t<Callable>&, In...>)
      UniqueFunction(Callable&& callable)
      : target_(std::make_unique<Target<std::remove_cvref_t<Callable>>>(std::forward<Callable>(callable))) {}

  Out operator()(In... in) { return target_->call(std::forward<In>(in)...); }
  explicit operator bool() const { return target_ != nullptr; }

 private:
  struct Base {
    virtual ~Base() = default;
    virtual Out call(In... in) = 0;
  };
  template <class Callable>
  struct Target final : Base {
    explicit Target(Callable given) : callable(std::move(given)) {}
    Out call(In... in) override { return callable(std::forward<In>(in)...); }
    Callable callable;
  };
  std::unique_ptr<Base> target_;
};

}  // namespace candor
