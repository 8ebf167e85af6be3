namespace Stateless;

/// <summary>What happens to a trigger that is fired while another one is still being handled.</summary>
public enum FiringMode
{
    /// <summary>It is handled at once, in the middle of the transition under way: nothing runs to completion first.</summary>
    Immediate,

    /// <summary>It waits in a queue, and each trigger runs to completion before the next begins. This is the default.</summary>
    Queued,
}
