using System.Runtime.CompilerServices;
using Stateless.Reflection;

namespace Stateless.Engine;

/// <summary>A condition on a rule, with the words that say what is missing when it is not met.</summary>
internal sealed class Guard
{
    private readonly Delegate _condition;
    private readonly string? _description;
    private InvocationInfo? _info;

    private Guard(Delegate condition, string? description)
    {
        _condition = condition;
        _description = description;
    }

    public bool IsAsync => _condition is Func<Task<bool>> or Func<object[], Task<bool>>;

    public InvocationInfo Info => _info ??= new(_condition, _description, IsAsync);

    public string Description => Info.Description;

    public static Guard[] When(Func<bool> condition, string? description, [CallerArgumentExpression(nameof(condition))] string? name = null) =>
        [Of(condition, description, name)];

    public static Guard[] When(Func<object[], bool> condition, string? description, [CallerArgumentExpression(nameof(condition))] string? name = null) =>
        [Of(condition, description, name)];

    public static Guard[] When(Func<Task<bool>> condition, string? description, [CallerArgumentExpression(nameof(condition))] string? name = null) =>
        [Of(condition, description, name)];

    public static Guard[] When(Func<object[], Task<bool>> condition, string? description, [CallerArgumentExpression(nameof(condition))] string? name = null) =>
        [Of(condition, description, name)];

    public static Guard[] All<TCondition>(Tuple<TCondition, string>[] guards)
        where TCondition : Delegate => All(guards, condition => condition);

    public static Guard[] All<TCondition>(Tuple<TCondition, string>[] guards, Func<TCondition, Delegate> packed)
    {
        ArgumentNullException.ThrowIfNull(guards);
        return Array.ConvertAll(guards, guard => Of(packed(guard.Item1), guard.Item2, nameof(guards)));
    }

    public bool IsMet(object[] args) =>
        _condition is Func<bool> plain ? plain() : ((Func<object[], bool>)_condition)(args);

    public ValueTask<bool> IsMetAsync(object[] args) => _condition switch
    {
        Func<Task<bool>> awaited => new(awaited()),
        Func<object[], Task<bool>> awaited => new(awaited(args)),
        _ => new(IsMet(args)),
    };

    private static Guard Of(Delegate condition, string? description, string? name)
    {
        ArgumentNullException.ThrowIfNull(condition, name);
        return new(condition, description);
    }
}
