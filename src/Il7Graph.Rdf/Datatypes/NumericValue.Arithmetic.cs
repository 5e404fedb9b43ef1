using System.Numerics;

namespace Il7Graph.Rdf.Datatypes;

/// <content>The operators of XPath on numbers (XPath and XQuery Functions and Operators 3.1 §4.2, §4.4): both operands become the
/// later of their <see cref="NumericKind"/>s. Null is an error there: a division by zero (FOAR0001) or a result of more than
/// <see cref="MaximumDigits"/> (FOAR0002).</content>
public readonly partial struct NumericValue
{
    /// <summary>How many significant digits a quotient of decimals has at most after rounding, as in IEEE decimal128.</summary>
    public const int QuotientDigits = 34;

    /// <summary><c>op:numeric-add</c>. Exact for integers and decimals.</summary>
    public static NumericValue? Add(NumericValue left, NumericValue right)
    {
        var kind = Later(left.Kind, right.Kind);
        if (kind == NumericKind.Double) return FromDouble(left.ToDouble() + right.ToDouble());
        if (kind == NumericKind.Float) return FromSingle(left.ToSingle() + right.ToSingle());
        if (left._big is null && right._big is null && left._scale == right._scale)
        {
            var sum = (Int128)left._bits + right._bits;
            if (left._scale == 0 && sum == (long)sum) return new NumericValue(kind, (long)sum);
            return Bounded(kind, (BigInteger)sum, left._scale);
        }
        var scale = Math.Max(left._scale, right._scale);
        return Bounded(kind, left.CoefficientAt(scale) + right.CoefficientAt(scale), scale);
    }

    /// <summary><c>op:numeric-subtract</c>. Exact for integers and decimals.</summary>
    public static NumericValue? Subtract(NumericValue left, NumericValue right)
    {
        var kind = Later(left.Kind, right.Kind);
        if (kind == NumericKind.Double) return FromDouble(left.ToDouble() - right.ToDouble());
        if (kind == NumericKind.Float) return FromSingle(left.ToSingle() - right.ToSingle());
        return Add(left, -right);
    }

    /// <summary><c>op:numeric-multiply</c>. Exact for integers and decimals.</summary>
    public static NumericValue? Multiply(NumericValue left, NumericValue right)
    {
        var kind = Later(left.Kind, right.Kind);
        if (kind == NumericKind.Double) return FromDouble(left.ToDouble() * right.ToDouble());
        if (kind == NumericKind.Float) return FromSingle(left.ToSingle() * right.ToSingle());
        if (left._big is null && right._big is null && left._scale + right._scale == 0)
        {
            var product = (Int128)left._bits * right._bits;
            if (product == (long)product) return new NumericValue(kind, (long)product);
        }
        return Bounded(kind, left.Coefficient * right.Coefficient, left._scale + right._scale);
    }

    /// <summary><c>op:numeric-divide</c>. The quotient of two integers is a decimal.</summary>
    /// <remarks>A quotient of decimals of up to <see cref="QuotientDigits"/> significant digits is exact, a longer one is rounded to
    /// them, half to even; digits before the point are never rounded away.</remarks>
    public static NumericValue? Divide(NumericValue left, NumericValue right)
    {
        var kind = Later(left.Kind, right.Kind);
        if (kind == NumericKind.Double) return FromDouble(left.ToDouble() / right.ToDouble());
        if (kind == NumericKind.Float) return FromSingle(left.ToSingle() / right.ToSingle());
        if (right.Sign == 0) return null;
        if (left.Sign == 0) return new NumericValue(NumericKind.Decimal, 0);
        if (left._big is null && right._big is null && left._scale == right._scale && right._bits != -1 && left._bits % right._bits == 0)
        {
            return new NumericValue(NumericKind.Decimal, left._bits / right._bits);
        }
        var (numerator, divisor) = (left.Coefficient, right.Coefficient);
        var shift = Math.Max(
            QuotientDigits + 1 - PowersOfTen.DigitCount(numerator) + PowersOfTen.DigitCount(divisor),
            Math.Max(0, right._scale - left._scale));
        var scale = left._scale - right._scale + shift;
        var quotient = BigInteger.DivRem(numerator * PowersOfTen.Big(shift), divisor, out var remainder);
        var surplus = Math.Min(PowersOfTen.DigitCount(quotient) - QuotientDigits, scale);
        if (surplus > 0)
        {
            // What is dropped and what remains are one remainder of one longer division.
            var power = PowersOfTen.Big(surplus);
            quotient = BigInteger.DivRem(quotient, power, out var dropped);
            (remainder, divisor, scale) = ((dropped * divisor) + remainder, divisor * power, scale - surplus);
        }
        var half = (2 * BigInteger.Abs(remainder)).CompareTo(BigInteger.Abs(divisor));
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient += numerator.Sign * divisor.Sign;
        return Bounded(NumericKind.Decimal, quotient, scale);
    }

    /// <summary><c>op:numeric-unary-minus</c>; a zero of a float or double changes its sign.</summary>
    public static NumericValue operator -(NumericValue value) =>
        value.IsFloating ? Floats(value.Kind == NumericKind.Float, -value.Floating)
        : value._big is null && value._bits != long.MinValue ? new(value.Kind, -value._bits, value._scale)
        : Exact(value.Kind, -value.Coefficient, value._scale);

    /// <summary><c>fn:abs</c></summary>
    public NumericValue Abs() => IsFloating ? Floats(Kind == NumericKind.Float, Math.Abs(Floating)) : Sign < 0 ? -this : this;

    /// <summary><c>fn:ceiling</c>, of the same kind.</summary>
    public NumericValue Ceiling() => IsFloating ? Floats(Kind == NumericKind.Float, Math.Ceiling(Floating)) : -(-this).Floor();

    /// <summary><c>fn:floor</c>, of the same kind.</summary>
    public NumericValue Floor() => IsFloating ? Floats(Kind == NumericKind.Float, Math.Floor(Floating))
        : _scale == 0 ? this : Exact(Kind, FloorOf(Coefficient, PowersOfTen.Big(_scale)), 0);

    /// <summary><c>fn:round</c>, of the same kind: to the nearest whole number, a half towards positive infinity.</summary>
    public NumericValue Round()
    {
        if (!IsFloating)
        {
            if (_scale == 0) return this;
            var power = PowersOfTen.Big(_scale);
            return Exact(Kind, FloorOf((2 * Coefficient) + power, 2 * power), 0);
        }
        var floor = Math.Floor(Floating);
        // Infinities and NaN come out as they are; a negative number that rounds to zero gives negative zero.
        var rounded = Floating - floor >= 0.5 ? floor + 1 : floor;
        return Floats(Kind == NumericKind.Float, rounded == 0 ? Math.CopySign(0, Floating) : rounded);
    }

    private static NumericKind Later(NumericKind left, NumericKind right) => left > right ? left : right;

    private static BigInteger FloorOf(BigInteger numerator, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(numerator, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static NumericValue? Bounded(NumericKind kind, BigInteger coefficient, int scale)
    {
        var value = Exact(kind, coefficient, scale);
        return value._big is null && value._scale <= MaximumDigits ? value
            : Math.Max(value._scale, PowersOfTen.DigitCount(value.Coefficient)) <= MaximumDigits ? value : null;
    }

    private BigInteger CoefficientAt(int scale) => scale == _scale ? Coefficient : Coefficient * PowersOfTen.Big(scale - _scale);
}
