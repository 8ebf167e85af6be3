namespace Stateless.Tests;

/// <summary>States one can picture: the kitchen is in the house, the larder in the kitchen, the shed in the garden.</summary>
public enum Place
{
    Street,
    House,
    Hall,
    Kitchen,
    Larder,
    Garden,
    Shed,
}
