namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Runs the activation actions of the present state, superstates first.</summary>
    /// <exception cref="InvalidOperationException">One of them is asynchronous.</exception>
    public void Activate() => Current.Activate();

    /// <summary>Runs the deactivation actions of the present state, superstates last.</summary>
    /// <exception cref="InvalidOperationException">One of them is asynchronous.</exception>
    public void Deactivate() => Current.Deactivate();

    /// <inheritdoc cref="Activate"/>
    public Task ActivateAsync() => Current.ActivateAsync(RetainSynchronizationContext);

    /// <inheritdoc cref="Deactivate"/>
    public Task DeactivateAsync() => Current.DeactivateAsync(RetainSynchronizationContext);
}
