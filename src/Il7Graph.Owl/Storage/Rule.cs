namespace Il7Graph.Owl.Storage;

/// <summary>The rules of OWL 2 Profiles §4.3, in the order of its tables.</summary>
internal enum Rule : byte
{
    Asserted,
    EqSym, EqTrans, EqRepS, EqRepP, EqRepO, EqDiff1, EqDiff2, EqDiff3,
    PrpDom, PrpRng, PrpFp, PrpIfp, PrpIrp, PrpSymp, PrpAsyp, PrpTrp, PrpSpo1, PrpSpo2, PrpEqp1, PrpEqp2, PrpPdw, PrpAdp,
    PrpInv1, PrpInv2, PrpKey, PrpNpa1, PrpNpa2,
    ClsThing, ClsNothing1, ClsNothing2, ClsInt1, ClsInt2, ClsUni, ClsCom, ClsSvf1, ClsSvf2, ClsAvf, ClsHv1, ClsHv2,
    ClsMaxc1, ClsMaxc2, ClsMaxqc1, ClsMaxqc2, ClsMaxqc3, ClsMaxqc4, ClsOo,
    CaxSco, CaxEqc1, CaxEqc2, CaxDw, CaxAdc,
    DtDiff, DtNotType,
    ScmCls, ScmSco, ScmEqc1, ScmEqc2, ScmOp, ScmDp, ScmSpo, ScmEqp1, ScmEqp2, ScmDom1, ScmDom2, ScmRng1, ScmRng2,
    ScmHv, ScmSvf1, ScmSvf2, ScmAvf1, ScmAvf2, ScmInt, ScmUni,
}
