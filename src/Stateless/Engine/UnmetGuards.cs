namespace Stateless.Engine;

/// <summary>The guards that stood in the way. One of them, the common case, costs nothing until somebody asks for the words.</summary>
internal struct UnmetGuards
{
    private bool _triggerIsKnown;
    private Guard? _first;
    private List<Guard>? _others;

    public void Restart()
    {
        _triggerIsKnown = true;
        _first = null;
        _others = null;
    }

    public void Add(Guard guard)
    {
        if (_first is null)
        {
            _first = guard;
        }
        else
        {
            (_others ??= []).Add(guard);
        }
    }

    /// <summary>The descriptions, each once; null when no state knows the trigger.</summary>
    public readonly ICollection<string>? Describe()
    {
        if (!_triggerIsKnown)
        {
            return null;
        }

        var descriptions = new List<string>();
        if (_first is not null)
        {
            descriptions.Add(_first.Description);
        }

        foreach (var other in _others ?? [])
        {
            if (!descriptions.Contains(other.Description))
            {
                descriptions.Add(other.Description);
            }
        }

        return descriptions;
    }
}
